# What a visitor reads, by key. Texts about checks come from the check table.

site-name = Refine
site-skip = Aller au contenu
site-description = Un bilan de santé gratuit de vos contacts HubSpot sur sept dimensions de qualité. Lus une fois, notés en direct, jamais conservés.
site-footer = Lus une seule fois. Aucun contact n’est jamais conservé.
site-method = Comment le score est calculé
site-sample = Exemple de rapport
site-languages = Langue
site-privacy = Ce que deviennent vos données
site-operator = Service proposé par { $name }
site-imprint = Mentions légales
site-policy = Politique de confidentialité

contacts = { $n ->
    [one] { $shown } contact
   *[other] { $shown } contacts
}
checks = { $n ->
    [one] { $shown } contrôle
   *[other] { $shown } contrôles
}

## Landing

landing-promise = Vos contacts HubSpot sont-ils en bonne santé ?
landing-how = Connectez votre portail, approuvez l’accès en lecture et suivez en direct la notation de vos contacts sur sept dimensions de qualité. Cela prend quelques secondes, ne coûte rien, et aucun contact n’est jamais conservé.
landing-connect = Connecter HubSpot
landing-see-sample = Voir un exemple de rapport
landing-before = HubSpot vous demandera d’autoriser la lecture des contacts et de nous indiquer de quel portail il s’agit.
landing-who = Pour cela, il faut être super administrateur du portail ou avoir l’autorisation d’accès à l’App Marketplace. Si ce n’est pas votre cas, transmettez cette page à la personne concernée.
landing-sample-title = Extrait de l’exemple de rapport
landing-steps-title = Comment ça se passe
landing-step-1-title = Vous approuvez
landing-step-1-text = HubSpot vous montre ce que nous demandons. Vous pouvez refuser : rien ne sera lu.
landing-step-2-title = Vous suivez
landing-step-2-text = Jusqu’à { $most } contacts sont lus et notés en mémoire, pendant que le score se forme sous vos yeux. Pour un portail plus grand, ce sont les premiers dans l’ordre de HubSpot, à peu près les plus anciens.
landing-step-3-title = Vous savez quoi corriger
landing-step-3-text = Ce qui ne va pas, combien de contacts sont touchés, comment le corriger dans HubSpot et ce que vous y gagnez exactement.
landing-step-3-form = Le score et votre plus gros problème s’affichent tout de suite. Le reste s’ouvre après un court formulaire : nom, e-mail professionnel, entreprise. Cela reste gratuit.
landing-promises-title = Avant de vous connecter
landing-promises-more = Qui le voit, quels cookies sont utilisés et comment tout supprimer :
landing-scope-title = Ce que HubSpot vous demandera
landing-scope-text = Deux autorisations, et aucune autre :
landing-scope-oauth = pour savoir quel portail a donné son accord
landing-scope-contacts = pour lire les contacts, jamais pour les modifier
landing-read-title = Ce que nous lisons
landing-read-text = Ces 14 propriétés de { $most } contacts au plus, une seule fois et à sens unique. Rien n’est jamais écrit dans votre portail.
landing-unread-title = Ce que nous ne lisons pas
landing-unread-text = Les transactions, les fiches d’entreprise, les tickets, l’engagement e-mail, les autres propriétés et les propriétés personnalisées, les pièces jointes, les notes et les activités. Il n’y a aucune synchronisation continue ni programmée.
landing-stored-title = Ce qui est conservé, et combien de temps
landing-stored-text = Pendant 12 mois : le score global et sa note, les moyennes par dimension et ce qui les a fait baisser, la répartition des notes, les points forts, les principaux problèmes, les recommandations, le nombre de contacts analysés, combien d’entre eux ont été modifiés pour la dernière fois il y a combien de temps (en cinq tranches), le nombre de doublons et de contrôles exécutés, le jour de création le plus ancien, le plus récent et les trois qui partagent les contacts en quarts, celles des propriétés que le portail possède, la date de l’analyse et l’identifiant du portail.
landing-lead-text = Conservés à part, parce que vous les saisissez vous-même : le prénom, le nom, l’e-mail professionnel et l’entreprise du formulaire qui ouvre le rapport complet. Nous pouvons vous écrire à propos du rapport.
landing-never-text = Jamais conservés : les noms, les adresses, les numéros ni aucune autre valeur d’un contact.
landing-token-title = Ce que devient l’accès
landing-renewal-text = Le jeton d’actualisation, qui permettrait de prolonger l’accès, est révoqué dès que HubSpot nous le remet. Nous ne le gardons jamais.
landing-token-text = Le jeton d’accès, qui sert à lire les contacts, expire chez HubSpot au bout de 30 minutes environ. Nous ne l’avons que pour votre analyse : 10 minutes au plus dans un cookie scellé qu’aucun script ne peut lire, puis jusqu’à ce que l’analyse se termine ou échoue. Aucune connexion n’est gardée.
landing-encrypted-text = Tout ce qui circule entre votre navigateur, HubSpot et nous est chiffré.
landing-revoke-text = Vous pouvez révoquer l’accès à tout moment dans HubSpot, sous Paramètres > Intégrations > Applications connectées.
landing-again-title = Analyser à nouveau
landing-again-text = Chaque analyse donne un nouveau rapport, indépendant des autres ; pour recommencer, il suffit de vous reconnecter. Une analyse par minute et par adresse IP ; une analyse qui a échoué ne compte pas.
landing-trend-text = Pendant une heure, un cookie scellé qu’aucun script ne peut lire retient quel portail vous avez connecté. Grâce à lui, votre rapport montre, à vous seul, comment le score a évolué depuis les rapports précédents du portail.

property-firstname = Prénom
property-lastname = Nom
property-email = E-mail
property-phone = Numéro de téléphone
property-jobtitle = Intitulé du poste
property-company = Nom de l’entreprise
property-city = Ville
property-state = État/région
property-country = Pays/région
property-createdate = Date de création
property-lastmodifieddate = Date de la dernière modification
property-hs_linkedin_url = URL LinkedIn
property-hs_seniority = Niveau hiérarchique
property-department = Service

## Starting and watching

start-title = HubSpot est connecté
start-text = L’analyse prend quelques secondes, et vous pouvez la suivre.
start-button = Lancer l’analyse
progress-title = Analyse de vos contacts
progress-lead = Vous pouvez laisser cette page ouverte ou y revenir ; l’analyse continue dans les deux cas.
progress-stages = Étapes de l’analyse
progress-connect = Connecté à HubSpot
progress-read = Lecture des contacts
progress-score = Notation
progress-save = Enregistrement du rapport
progress-page = Page
progress-of = sur
progress-counts = Décompte actuel
progress-contacts-read = contacts lus
progress-contacts-scored = notés
progress-contacts-failed = impossibles à noter
progress-elapsed = écoulé
progress-running = Score provisoire
progress-running-text = Chaque contact pris seul. Les doublons et autres comparaisons viennent à la fin et peuvent le faire baisser.
progress-distribution = Contacts par note à ce stade
progress-rate_limited = HubSpot limite la vitesse de nos lectures. Reprise dans
progress-unavailable = HubSpot n’a pas répondu. Nouvel essai dans
progress-seconds = s
progress-waits-rate_limited = HubSpot limite la vitesse de nos lectures. L’analyse reprendra d’elle-même.
progress-waits-unavailable = HubSpot n’a pas répondu. L’analyse réessaiera d’elle-même.
progress-lost = La connexion est perdue. Reconnexion en cours ; pendant ce temps, l’analyse continue.
progress-done = C’est terminé. Ouverture de votre rapport.
progress-noscript = Cette page se recharge toutes les quelques secondes.

## Failures: title, text and action for each code

failed-authentication_failed-title = L’authentification HubSpot a échoué. Veuillez vous reconnecter.
failed-authentication_failed-text = HubSpot n’a pas accepté la connexion, ou elle a déjà servi, ou elle date de plus de dix minutes. Aucun contact n’a été conservé.
failed-authentication_failed-action = Se reconnecter
failed-rate_limited-title = Une erreur est survenue
failed-rate_limited-text = HubSpot a limité nos lectures plus longtemps que notre délai d’attente. Veuillez réessayer dans quelques minutes.
failed-rate_limited-action = Réessayer
failed-hubspot_unavailable-title = Une erreur est survenue
failed-hubspot_unavailable-text = HubSpot n’a pas pu être joint, ou sa réponse était illisible. Rien n’a été conservé.
failed-hubspot_unavailable-action = Réessayer
failed-scoring_failed-title = La notation de la qualité des données a échoué
failed-scoring_failed-text = Au moins la moitié des contacts n’a pas pu être notée : aucune note honnête ne peut être affichée.
failed-scoring_failed-action = Réessayer
failed-report_not_saved-title = Une erreur est survenue
failed-report_not_saved-text = L’analyse est terminée, mais son rapport n’a pas pu être enregistré.
failed-report_not_saved-action = Réessayer
failed-interrupted-title = Une erreur est survenue
failed-interrupted-text = L’analyse a été interrompue avant la fin. Aucun contact n’a été conservé.
failed-interrupted-action = Réessayer
failed-scorer_unreachable-title = Le service de notation est injoignable
failed-scorer_unreachable-text = L’analyse n’a pas été lancée, et rien n’a été lu. Veuillez réessayer dans un instant.
failed-scorer_unreachable-action = Réessayer
failed-database_unreachable-title = La base de données n’est pas configurée
failed-database_unreachable-text = L’analyse n’a pas été lancée, car son rapport n’aurait pas pu être enregistré.
failed-database_unreachable-action = Réessayer
failed-pipeline_unreachable-title = Une erreur est survenue
failed-pipeline_unreachable-text = Une partie du service d’analyse est injoignable pour le moment. Veuillez réessayer dans un instant.
failed-pipeline_unreachable-action = Réessayer
failed-too_many_scans-title = Une analyse par minute
failed-too_many_scans-text = { $n ->
    [0] Une analyse a été lancée depuis votre adresse IP il y a moins d’une minute. Veuillez attendre que la minute soit écoulée.
    [one] Une analyse a été lancée depuis votre adresse IP il y a moins d’une minute. Veuillez réessayer dans { $n } seconde.
   *[other] Une analyse a été lancée depuis votre adresse IP il y a moins d’une minute. Veuillez réessayer dans { $n } secondes.
}
failed-too_many_scans-action = Réessayer
failed-wait-over = Vous pouvez réessayer maintenant.
failed-too_many_connects-title = Trop de connexions
failed-too_many_connects-text = { $n ->
    [one] HubSpot a été connecté de nombreuses fois récemment depuis votre adresse IP. Veuillez réessayer dans { $n } seconde.
   *[other] HubSpot a été connecté de nombreuses fois récemment depuis votre adresse IP. Veuillez réessayer dans { $n } secondes.
}
failed-too_many_connects-action = Retour à l’accueil
failed-too_many_leads-title = Trop de formulaires
failed-too_many_leads-text = { $n ->
    [one] De nombreux formulaires ont été envoyés récemment depuis votre adresse IP. Veuillez réessayer dans { $n } seconde.
   *[other] De nombreux formulaires ont été envoyés récemment depuis votre adresse IP. Veuillez réessayer dans { $n } secondes.
}
failed-too_many_leads-action = Retour à l’accueil
failed-too_many_guesses-title = Trop de tentatives
failed-too_many_guesses-text = { $n ->
    [one] Le mot de passe a été essayé trop souvent. Veuillez réessayer dans { $n } seconde.
   *[other] Le mot de passe a été essayé trop souvent. Veuillez réessayer dans { $n } secondes.
}
failed-too_many_guesses-action = Retour à l’accueil
failed-too_many_watchers-title = Une erreur est survenue
failed-too_many_watchers-text = Trop de personnes suivent des analyses en ce moment. La vôtre continue ; veuillez recharger la page dans un instant.
failed-too_many_watchers-action = Retour à l’accueil
failed-too_many_looks-title = Trop de pages ouvertes
failed-too_many_looks-text = Votre réseau suit trop d’analyses en même temps. La vôtre continue ; veuillez fermer quelques-unes de ces pages et recharger dans un instant.
failed-too_many_looks-action = Retour à l’accueil
failed-cross_site-title = La demande venait d’un autre site
failed-cross_site-text = Pour votre sécurité, elle n’a pas été exécutée.
failed-cross_site-action = Retour à l’accueil
failed-not_found-title = Introuvable
failed-not_found-text = Cette page, cette analyse ou ce rapport n’existe pas ou n’est plus conservé.
failed-not_found-action = Retour à l’accueil
failed-link_gone-title = Ce lien n’ouvre aucun rapport
failed-link_gone-text = Le lien a été retiré, son rapport a été supprimé, ou une partie du lien manque. Demandez à la personne qui vous l’a envoyé.
failed-link_gone-action = Retour à l’accueil
failed-locked-title = Ce rapport n’est pas encore ouvert
failed-locked-text = Remplissez d’abord, dans ce navigateur, le formulaire de la page du rapport.
failed-locked-action = Retour à l’accueil
failed-invalid_lead-title = Veuillez vérifier le formulaire
failed-invalid_lead-text = Certains champs sont vides ou incorrects.
failed-invalid_lead-action = Réessayer
failed-malformed-title = La demande n’a pas pu être lue
failed-malformed-text = Veuillez revenir en arrière, recharger la page et réessayer.
failed-malformed-action = Retour à l’accueil
failed-too_large-title = La demande est trop volumineuse
failed-too_large-text = Veuillez raccourcir votre saisie et réessayer.
failed-too_large-action = Retour à l’accueil
failed-method_not_allowed-title = Cette adresse n’accepte pas ce type de demande
failed-method_not_allowed-text = Elle existe, mais pas pour cette méthode.
failed-method_not_allowed-action = Retour à l’accueil
failed-timed_out-title = Une erreur est survenue
failed-timed_out-text = La réponse a pris trop de temps. Veuillez réessayer dans un instant.
failed-timed_out-action = Réessayer
failed-internal-title = Une erreur est survenue
failed-internal-text = Le problème vient de notre côté et a été consigné. Veuillez réessayer dans un instant.
failed-internal-action = Réessayer
declined-title = L’accès n’a pas été approuvé
declined-text = HubSpot n’a pas été connecté, et rien n’a été lu. Vous pouvez consulter un exemple de rapport, ou vous connecter quand vous le souhaitez.
declined-action = Retour à l’accueil
empty-title = Pas encore de contacts
empty-text = Votre portail ne contient aucun contact : il n’y a rien à noter. Revenez quand vous en aurez ajouté.
empty-action = Retour à l’accueil
deleted-title = Votre rapport est supprimé
deleted-text = Le rapport et ce qui a été saisi dans son formulaire ont définitivement disparu.
deleted-action = Retour à l’accueil
delete-title = Supprimer ce rapport ?
delete-text = Le rapport et ce qui a été saisi dans son formulaire disparaîtront définitivement, pour toute personne qui en a l’adresse. Cette action est irréversible.
delete-button = Supprimer définitivement
delete-keep = Garder le rapport

## Report

report-title = Bilan de santé des contacts
report-title-of = Bilan de santé des contacts, portail { $portal }
report-sample-title = Exemple de rapport
report-sample-text = Voici le rapport d’un portail fictif. Le vôtre aura cette forme, avec vos chiffres.
report-facts = Ce sur quoi repose ce rapport
report-contents = Sur cette page
report-overall = Score global
report-interval = Intervalle à 95 % pour des contacts comme ceux-ci : de { $low } à { $high }.
report-exact = Tous les contacts du portail ont été notés : il n’y a pas d’erreur d’échantillonnage.
report-first = À corriger d’abord
report-first-score = Score une fois cela fait : { $before } → { $after }
report-critical = Problèmes critiques
report-distribution = Contacts par note
report-grade = Note
report-share = Part
report-contacts = Contacts
report-dimensions = Sept dimensions
report-dimensions-text = Le score global est leur moyenne pondérée.
report-dimensions-same = Le score global est leur moyenne : chacune des sept compte pour un septième.
report-strengths = Points forts
report-issues = Principaux problèmes
report-issues-text = Selon ce qu’ils coûtent au score global. Les problèmes se recoupent, leurs points ne s’additionnent donc pas ; les recommandations comptent chacun une seule fois.
report-largest = Votre plus gros problème
report-largest-text = C’est celui qui coûte le plus de points. Les points comptent le nombre de contacts touchés, ce n’est donc pas forcément le plus grave.
report-no-issues = Aucun problème n’a été trouvé.
report-recommendations = Recommandations
report-recommendations-text = Classées par gain rapporté à l’effort : des minutes pour une modification en masse ou un workflow, des heures pour une liste à relire, des jours pour des recherches ou des données achetées. Les gains sont exacts : le score est recalculé sans le constat.
report-duplicates = Doublons
report-duplicates-text = Dans HubSpot, une fusion est irréversible. Exportez d’abord vos contacts, comparez les fiches, puis fusionnez.
report-duplicates-none = Aucun doublon n’a été trouvé.
report-notes = À noter
report-upper-bound = borne supérieure
report-upper-bound-text = Seuls les premiers contacts ont été lus. Les doublons des contacts non lus ne se voient pas : le vrai score ne peut être que plus bas.
report-of-all = Avec les { $total } contacts lus, il serait d’environ { $score }, si les autres ressemblent aux premiers.
report-keep = Conserver ou partager
report-kept = Conserver ou supprimer
report-print = Imprimer ou enregistrer en PDF
report-json = Télécharger en JSON
report-csv = Télécharger en CSV
report-delete = Supprimer ce rapport
report-keep-text = Le rapport est conservé 12 mois à l’adresse de cette page : ajoutez-la à vos favoris. Toute personne qui a cette adresse peut voir le résumé et supprimer le rapport.
report-keep-share = Pour le montrer à quelqu’un, créez plutôt un lien de partage.
share-title = Partager avec un collègue
share-text = Un lien de partage ouvre ce rapport en entier à quiconque le possède. Vous pouvez le retirer à tout moment.
share-password = Mot de passe (facultatif)
share-make = Créer un lien de partage
share-there = Ce lien ouvre le rapport en entier à quiconque le possède.
share-guarded = Il demande le mot de passe que vous avez choisi.
share-link = Lien de partage
share-copy = Copier
share-copied = Copié
share-revoke = Retirer le lien
shared-title = Un rapport a été partagé avec vous
shared-text = Il est protégé par un mot de passe. Demandez-le à la personne qui vous a envoyé le lien.
shared-password = Mot de passe
shared-wrong = Ce n’est pas le bon mot de passe.
shared-open = Ouvrir le rapport
report-method = Comment le score est calculé

gauge-label-exact = { $score } sur 100, note { $grade }, { $word }
gauge-label = { $score } sur 100, note { $grade }, { $word } ; intervalle à 95 % de { $low } à { $high }

fact-portal = Portail HubSpot
fact-when = Analysé le
fact-contacts = Contacts notés
fact-scored = { $scored } sur { $read } lus
fact-coverage = Couverture
fact-all = Tous les contacts du portail
fact-first = Les { $read } premiers sur { $total }
fact-total-unknown = { $read } lus ; le nombre total de contacts du portail n’est pas connu
fact-created = Création
fact-span = Entre { $oldest } et { $newest }
fact-span-half = { $span }, dont la moitié entre { $first } et { $last }
fact-span-half-month = { $span }, dont au moins la moitié en { $month }
fact-checks = Contrôles
fact-check-counts = { $run } exécutés, { $apart } sans objet, { $failed } impossibles à exécuter
fact-check-counts-whole = { $run } exécutés, { $apart } sans objet
fact-rubric = Barème

note-smaller_sample = { $failed } contacts sur { $read } n’ont pas pu être notés. Le rapport repose sur les { $scored } autres.
note-first_of_many = Seuls les { $read } premiers contacts dans l’ordre de HubSpot ont été lus, à peu près les plus anciens. Ce n’est pas un échantillon aléatoire du portail, et l’unicité est une borne supérieure. Un filtre HubSpot compte tous les contacts et peut donc en trouver plus que ce rapport.
note-total_unknown = HubSpot n’a pas indiqué combien de contacts contient le portail : nous ne pouvons pas dire quelle part en a été lue.
note-last_change_unknown = La date de la dernière modification n’a pas pu être lue pour { $unknown } contacts sur { $scored }. Sans elle, un contact ne perd rien en fraîcheur.
note-bulk_touch = Beaucoup de contacts ont été modifiés en moins de dix minutes, comme le fait un import ou un workflow. La fraîcheur n’a guère de sens ici.
note-all_changed_lately = Presque tous les contacts ont été modifiés ces deux derniers jours. La fraîcheur n’a guère de sens ici.
note-import_burst = Beaucoup de contacts ont été créés en une heure, comme lors d’un import ou d’une migration.

grade-A = Excellent
grade-B = Bon
grade-C = Moyen
grade-D = Médiocre
grade-F = Insuffisant

severity-critical = Critique
severity-high = Élevée
severity-medium = Moyenne
severity-low = Faible
severity-info = Information

effort-low = Effort : minutes
effort-medium = Effort : heures
effort-high = Effort : jours

dimension-completeness = Complétude
dimension-accuracy = Exactitude
dimension-freshness = Fraîcheur
dimension-validity = Validité
dimension-consistency = Cohérence
dimension-uniqueness = Unicité
dimension-enrichment = Enrichissement
dimension-weight = poids { $weight }
dimension-ledger = Où sont passés les points
dimension-start = Score parfait
dimension-end = Score

question-completeness = Est-ce rempli ?
question-accuracy = Est-ce vrai ?
question-freshness = Est-ce récent ?
question-validity = Est-ce bien formé ?
question-consistency = Est-ce écrit partout de la même façon ?
question-uniqueness = Chaque personne n’y est-elle qu’une fois ?
question-enrichment = En sait-on plus que l’essentiel ?

age-title = Temps écoulé depuis la dernière modification
age-fresh = Récents, jusqu’à { $days } jours
age-ageing = Vieillissants, jusqu’à { $days } jours
age-stale = Défraîchis, jusqu’à { $days } jours
age-old = Anciens, jusqu’à { $days } jours
age-dormant = Dormants, plus de { $days } jours
age-unknown = Sans date lisible

ledger-others = { $n ->
    [one] { $shown } cause mineure
   *[other] { $shown } causes mineures
}
ledger-rest-completeness = Autres propriétés vides
ledger-rest-accuracy = Autres constats
ledger-rest-freshness = Vieillissement ordinaire
ledger-rest-validity = Autres constats
ledger-rest-consistency = Autres constats
ledger-rest-uniqueness = Fiches d’une même personne
ledger-rest-enrichment = Champs d’enrichissement vides
ledger-none = Rien n’a été perdu ici.
ledger-check = Cause
ledger-points = Points de cette di{"\u00AD"}men{"\u00AD"}sion

strength-title = Aucun cas de « { $title } »
strength-text = { $share } des { $of } contacts examinés ne sont pas touchés.

issue-brief = { $count } sur { $of }
issue-tiny = <0,1
issue-eligible = Contacts examinés :
issue-trust = Fiabilité :
issue-affected = { $n ->
    [one] { $count } sur { $of } contact examiné
   *[other] { $count } des { $of } contacts examinés
}
issue-interval = Intervalle à 95 % : de { $low } à { $high }
issue-points = points du score global
issue-points-short = points
issue-uncharged = Il ne coûte pas de points en lui-même : s’il réunit des manques, d’autres problèmes les comptent.
issue-too-few = { $n ->
    [one] Trop peu pour juger : seul { $shown } contact a été examiné.
   *[other] Trop peu pour juger : seuls { $shown } contacts ont été examinés.
}
issue-breaks = Conséquences
issue-more = Comment nous l’avons trouvé, et exceptions
issue-found = Comment nous l’avons trouvé
issue-reads = Propriétés lues :
issue-exceptions = Exceptions connues
issue-fix = Comment le corriger
issue-method = À propos de ce contrôle
further-issues = { $n ->
    [one] { $shown } autre problème
   *[other] { $shown } autres problèmes
}
further-tiny = { $n ->
    [one] { $shown } autre problème, qui coûte moins de 0,1 point
   *[other] { $shown } autres problèmes, qui coûtent chacun moins de 0,1 point
}
further-advice = { $n ->
    [one] { $shown } autre recommandation
   *[other] { $shown } autres recommandations
}
further-severity = { $n } × { $severity }

advice-gain = +{ $gain } points
advice-gain-tiny = moins de +0,1 point
advice-effort = Effort
advice-steps = Étapes dans HubSpot
advice-risk = Risque
advice-also = En fait aussi partie
action-merge = Fusionner les doublons
action-verify = Vérifier les contacts inchangés depuis longtemps
action-fill = Compléter : { $property }
action-correct = Corriger : { $property }
action-correct_names = Corriger les prénoms et les noms
action-fix = Résoudre : { $title }
risk-points = Une modification en masse ne s’annule pas d’un seul geste. Exportez d’abord la liste.
risk-fills = Des valeurs devinées ou achetées peuvent être fausses. Vérifiez un échantillon avant tout envoi.
risk-refreshes = Une date modifiée ne vérifie rien à elle seule. Confirmez auprès de la personne, ou passez le contact en non marketing.
risk-merges = Les fusions sont irréversibles. Exportez, vérifiez, puis commencez par les plus sûres.

what-if-title = Et si… ?
what-if-text = Cochez ce que vous feriez et voyez le score évoluer.
what-if-score = Le score serait

## Trend: the change since earlier reports of the same portal

trend-title = Depuis la dernière analyse
trend-up = En hausse de { $points } points depuis le { $date }.
trend-down = En baisse de { $points } points depuis le { $date }.
trend-unclear = Pas d’évolution nette depuis le { $date } : les intervalles à 95 % se chevauchent.
trend-same = Inchangé depuis le { $date }.
trend-first = Aucun rapport précédent de ce portail établi avec le même barème n’est conservé. Refaites une analyse plus tard pour voir l’évolution.
trend-chart = Scores globaux avec leurs intervalles à 95 %, du { $first } au { $last }. Les chiffres sont dans le tableau à côté.
trend-this = Ce rapport
trend-interval = Intervalle à 95 %
trend-change = Évolution jusqu’à ce rapport
trend-no-change = pas d’évolution nette
trend-private = Cette partie n’est visible que si vous avez connecté ce portail dans ce navigateur il y a moins d’une heure, ou si vous avez l’adresse d’un rapport précédent.
trend-compare = Comparer à un rapport précédent
trend-compare-text = Collez l’adresse d’un rapport précédent du même portail.
trend-address = Adresse du rapport précédent
trend-button = Comparer
trend-not_found = Aucun rapport n’est conservé à cette adresse.
trend-other_portal = Ce rapport est celui d’un autre portail.
trend-other_rubric = Ce rapport a été établi avec une autre version du barème : les deux ne sont pas comparables.
trend-not_earlier = Ce rapport n’est pas antérieur à celui-ci.

## Duplicates

tier-certain = Certain
tier-certain-text = La même boîte e-mail ou le même profil.
tier-probable = Pro{"\u00AD"}bable
tier-probable-text = Des indices solides dans plusieurs champs.
tier-possible = Pos{"\u00AD"}sible
tier-possible-text = Mérite un coup d’œil ; ne compte pas dans le score.
tier-clusters = Per{"\u00AD"}sonnes
tier-records = Fi{"\u00AD"}ches
tier-excess = En trop
tier-largest = Plus grand grou{"\u00AD"}pe

lead-title = Voir le rapport complet
lead-behind = Derrière ce formulaire, gratuitement :
lead-behind-issues = chaque problème : ses conséquences, la façon dont il a été trouvé et comment le corriger
lead-behind-recommendations = les recommandations avec leur gain exact, et un simulateur « et si… ? »
lead-behind-rest = les points perdus par dimension, les points forts, les doublons, le PDF, le JSON et le CSV
lead-first_name = Prénom
lead-last_name = Nom
lead-email = E-mail professionnel
lead-company = Entreprise
lead-trap = Laissez ce champ vide
lead-button = Afficher le rapport complet
lead-sending = Un instant
lead-privacy = En envoyant ce formulaire, vous acceptez que nous conservions ces quatre valeurs pendant 12 mois, scellées et séparées du rapport, et que nous puissions vous écrire à son sujet. Supprimer le rapport les supprime aussi.
lead-failed = Cela n’a pas fonctionné. Veuillez réessayer.
lead-opened = Le rapport complet est ouvert.
lead-wrong = Veuillez vérifier les champs ci-dessous.
lead-missing-first_name = Veuillez saisir votre prénom.
lead-missing-last_name = Veuillez saisir votre nom.
lead-missing-email = Veuillez saisir votre e-mail professionnel.
lead-missing-company = Veuillez saisir le nom de votre entreprise.
lead-malformed-email = Cela ne ressemble pas à une adresse e-mail. Elle devrait avoir la forme nom@entreprise.com.
lead-malformed = Ce champ contient des caractères qui ne peuvent pas être conservés. Veuillez le saisir à nouveau.
lead-too_long = C’est trop long. Veuillez vous limiter à { $longest } caractères.

## The report as CSV: heads of columns, kinds of rows, figures of the summary

csv-section = Section
csv-id = ID
csv-title = Intitulé
csv-value = Valeur
csv-dimension = Dimension
csv-affected = Contacts
csv-of = Sur
csv-percent = Pourcentage
csv-points = Points du score global
csv-summary = Résumé
csv-issue = Problème
csv-recommendation = Recommandation
csv-strength = Point fort
csv-note = Remarque
csv-margin = Score global, marge (95 %)
csv-after-three = Score après les trois premières recommandations
csv-read = Contacts lus
csv-failed = Contacts impossibles à noter
csv-total = Contacts dans le portail
csv-checks = Contrôles exécutés

## What happens to the data

privacy-lead = Refine lit les contacts pour compter ce qui ne va pas. Il garde les chiffres, pas les contacts.
privacy-kept = Ce qui est conservé, et combien de temps
privacy-contacts = Contacts
privacy-contacts-text = Ils ne passent qu’en mémoire, chiffrés entre les différentes parties de Refine, et disparaissent une fois l’analyse finie.
privacy-report = Le rapport
privacy-sealed-text = Il est chiffré avant d’arriver dans la base de données.
privacy-form = Le formulaire
privacy-form-text = Le prénom, le nom, l’e-mail professionnel et l’entreprise, parce que vous les saisissez vous-même. Ils sont conservés chiffrés et séparés du rapport, aussi longtemps que lui. Nous pouvons vous écrire à son sujet.
privacy-access = Accès à HubSpot
privacy-address = Votre adresse IP
privacy-address-text = Elle est comptée, pour que personne n’analyse trop souvent : sous forme de hachage à clé, en mémoire, pendant 10 minutes au plus après votre dernière requête. Refine ne l’écrit dans aucun journal.
privacy-cookies = Cookies
privacy-cookies-text = Seulement ceux dont Refine a besoin, et aucun script ne peut les lire : 10 minutes pour se connecter et lancer l’analyse, 1 heure pour savoir quel portail vous avez connecté, 1 jour si vous avez saisi le mot de passe d’un rapport partagé, et 1 an pour que votre rapport reste ouvert dans ce navigateur. Il n’y a aucun suivi, et rien n’est chargé depuis d’autres sites.
privacy-seen = Qui le voit
privacy-seen-address = Toute personne qui a l’adresse de votre rapport voit le résumé et peut le supprimer. Le rapport complet ne s’ouvre que dans le navigateur où le formulaire a été rempli.
privacy-seen-share = Si vous créez un lien de partage, quiconque le possède voit le rapport complet, avec l’identifiant du portail. Vous pouvez le protéger par un mot de passe et le retirer à tout moment.
privacy-seen-operator = L’exploitant de ce site peut lire ce que vous avez saisi dans le formulaire et détient les clés des rapports conservés.
privacy-seen-nobody = Refine ne transmet rien à personne d’autre.
privacy-delete = Comment le supprimer
privacy-delete-text = À la fin de chaque rapport se trouve « { $button } ». Le rapport, ce qui a été saisi dans son formulaire et son lien de partage sont supprimés aussitôt et définitivement. Sinon, tout est supprimé au bout de 12 mois.
privacy-lost-text = Si vous n’avez plus l’adresse de votre rapport, écrivez-nous :
privacy-operator = Qui exploite ce site

## Method

method-title = Comment le score est calculé
method-intro = { $running } des { $all } contrôles du catalogue sont exécutés aujourd’hui. Tout ce que dit cette page vient des tables mêmes sur lesquelles tourne le moteur : elle ne peut rien dire d’autre que ce qui est fait.
method-rubric = Barème
method-overall-title = Score global
method-overall-text = Chaque contact reçoit un score de 0 à 100 sur chacune des sept dimensions. Son score global est leur moyenne, où chacune compte pour un septième ; celui du rapport est la moyenne des contacts. Il est arrondi une seule fois, à la fin, au plus proche et la demie vers le haut ; la lettre suit le score arrondi.
method-range = Score
method-word = Signification
method-points-title = Points d’un constat
method-points-text = En exactitude, validité et cohérence, un constat retire au score du contact sur cette dimension les points de sa gravité, dans la mesure où le constat est fiable. Une valeur n’est décomptée que dans une seule dimension.
method-severity = Gravité
method-points = Points
method-class = Fiabilité
method-class-means = Ce que cela signifie
method-counts = Compte pour
method-shift-text = Dans un rapport, la gravité affichée monte d’un cran quand plus de 25 % des contacts examinés sont touchés, et descend d’un cran sous 1 %.
method-statistics-title = Statistiques
method-statistics-text = Une part est le nombre de contacts touchés parmi les contacts examinés, avec son intervalle de Wilson à 95 % ; sous 30 contacts examinés, il y en a trop peu pour juger. L’analyse lit jusqu’à { $most } contacts : pour un portail plus grand, les premiers dans l’ordre de HubSpot, à peu près les plus anciens. Ce n’est pas un échantillon aléatoire : le rapport le dit, et présente l’unicité comme une borne supérieure. Le gain d’une correction est exact : le score sans le constat, moins le score.
method-privacy-title = Aucune valeur d’un contact
method-privacy-text = Les doublons et les variantes d’écriture sont trouvés à partir d’empreintes à clé secrète, impossibles à inverser. Un rapport ne contient que des nombres et nos propres mots ; jamais de valeurs en exemple.
method-applies = S’applique à
method-reads = Propriétés lues
method-exceptions = Exceptions connues
method-source = Source
method-decided = Décidé
method-cure = Corriger, c’est aussi
method-version = version
method-omitted = Non exécuté

formula-completeness = La part des 14 propriétés qui portent une valeur. Une propriété que le portail n’a pas n’est demandée à personne.
formula-accuracy = 100 moins les points de ses constats, jamais au-dessous de 0.
formula-freshness = 100 le jour de la dernière modification, puis { $decay } de moins par année écoulée : le vieillissement habituel des données de contacts professionnels. Le rapport compte les contacts selon les jours écoulés : récents jusqu’à { $fresh }, vieillissants jusqu’à { $ageing }, défraîchis jusqu’à { $stale }, anciens jusqu’à { $old }, dormants au-delà. Sans date lisible, un contact ne perd rien.
formula-validity = 100 moins les points de ses constats, jamais au-dessous de 0.
formula-consistency = 100 moins les points de ses constats, jamais au-dessous de 0.
formula-uniqueness = 100 divisé par le nombre de fiches de la même personne ; les doublons probables comptent à hauteur de leur vraisemblance.
formula-enrichment = La part des champs d’enrichissement remplis et utilisables : le profil LinkedIn, le niveau hiérarchique, le service si le portail l’a, et l’intitulé du poste avec l’entreprise.

class-deterministic-name = Fiabilité totale
class-deterministic-text = Cela découle de la valeur seule.
class-high-name = Fiabilité élevée
class-high-text = Moins d’un cas faux sur cent environ.
class-medium-name = Fiabilité moyenne
class-medium-text = Faux de temps en temps : compte pour moitié.
class-low-name = Indice
class-low-text = Un indice, qui n’abaisse jamais un score.

scope-contact = à partir d’un seul contact
scope-scan = en comparant le contact aux autres
scope-portal = une fois pour toute l’analyse
cure-fills = remplir la propriété
cure-refreshes = dater la fiche d’aujourd’hui
cure-merges = fusionner les doublons

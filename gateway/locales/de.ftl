# What a visitor reads, by key. Texts about checks come from the check table.

site-name = Refine
site-skip = Zum Inhalt springen
site-description = Ein kostenloser Gesundheitscheck Ihrer HubSpot-Kontakte in sieben Qualitätsdimensionen. Einmal gelesen, live bewertet, kein Kontakt wird je gespeichert.
site-footer = Einmal gelesen. Kein Kontakt wird je gespeichert.
site-method = So entstehen die Scores
site-sample = Beispielbericht
site-languages = Sprache
site-privacy = Was mit Ihren Daten geschieht
site-operator = Betrieben von { $name }
site-imprint = Impressum
site-policy = Datenschutzerklärung

contacts = { $n ->
    [one] { $shown } Kontakt
   *[other] { $shown } Kontakte
}
checks = { $n ->
    [one] { $shown } Prüfung
   *[other] { $shown } Prüfungen
}

## Landing

landing-promise = Wie gesund sind Ihre HubSpot-Kontakte?
landing-how = Verbinden Sie Ihr Portal, erlauben Sie den Lesezugriff und sehen Sie live zu, wie Kontakte in sieben Qualitätsdimensionen bewertet werden. Das dauert Sekunden, kostet nichts, und kein Kontakt wird je gespeichert.
landing-connect = HubSpot verbinden
landing-see-sample = Beispielbericht ansehen
landing-before = HubSpot bittet Sie um Lesezugriff auf Kontakte und darum, dass wir wissen, welches Portal es ist.
landing-who = Dafür müssen Sie Super-Admin des Portals sein oder die Berechtigung für den App Marketplace haben. Falls nicht, leiten Sie diese Seite an die zuständige Person weiter.
landing-sample-title = Aus dem Beispielbericht
landing-steps-title = So läuft es ab
landing-step-1-title = Sie stimmen zu
landing-step-1-text = HubSpot zeigt Ihnen, worum wir bitten. Sie können ablehnen, dann wird nichts gelesen.
landing-step-2-title = Sie sehen zu
landing-step-2-text = Bis zu { $most } Kontakte werden gelesen und im Arbeitsspeicher bewertet, während Sie den Score entstehen sehen. Bei einem größeren Portal sind es die ersten in der Reihenfolge von HubSpot, im Wesentlichen die ältesten.
landing-step-3-title = Sie wissen, was zu tun ist
landing-step-3-text = Was nicht stimmt, wie viele Kontakte es betrifft, wie Sie es in HubSpot beheben und was genau das bringt.
landing-step-3-form = Score und größtes Problem sehen Sie sofort. Alles Weitere öffnet sich nach einem kurzen Formular: Name, geschäftliche E-Mail-Adresse, Unternehmen. Es bleibt kostenlos.
landing-promises-title = Bevor Sie verbinden
landing-promises-more = Wer es sieht, welche Cookies gesetzt werden und wie Sie alles löschen:
landing-scope-title = Worum HubSpot Sie bittet
landing-scope-text = Zwei Berechtigungen (Scopes), keine weitere:
landing-scope-oauth = um zu erfahren, welches Portal zugestimmt hat
landing-scope-contacts = um Kontakte zu lesen, niemals um sie zu ändern
landing-read-title = Was wir lesen
landing-read-text = Diese 14 Eigenschaften von bis zu { $most } Kontakten, einmal und nur in eine Richtung. In Ihr Portal wird nie etwas geschrieben.
landing-unread-title = Was wir nicht lesen
landing-unread-text = Deals, Unternehmensdatensätze, Tickets, E-Mail-Interaktionen, andere oder benutzerdefinierte Eigenschaften, Anhänge, Notizen und Aktivitäten. Es gibt keine fortlaufende oder geplante Synchronisierung.
landing-stored-title = Was gespeichert wird, und wie lange
landing-stored-text = Für 12 Monate: Gesamtscore und Note, Durchschnitte der Dimensionen und was sie gesenkt hat, Verteilung der Noten, Stärken, wichtigste Probleme, Empfehlungen, wie viele Kontakte gelesen wurden, bei wie vielen die letzte Änderung wie lange zurückliegt (in fünf Stufen), wie viele doppelt sind und wie viele Prüfungen liefen, das früheste und das späteste Erstellungsdatum und die drei, die die Kontakte in Viertel teilen, jeweils auf den Tag genau, welche der Eigenschaften das Portal hat, Zeitpunkt des Scans, Portal-ID.
landing-lead-text = Getrennt gespeichert, weil Sie es selbst eingeben: Vorname, Nachname, geschäftliche E-Mail-Adresse und Unternehmen aus dem Formular, das den ganzen Bericht öffnet. Wir dürfen Ihnen zum Bericht schreiben.
landing-never-text = Nie gespeichert: Namen, Adressen, Nummern oder irgendein anderer Wert eines Kontakts.
landing-token-title = Was mit dem Zugriff geschieht
landing-renewal-text = Das Refresh-Token, mit dem sich der Zugriff verlängern ließe, wird widerrufen, sobald HubSpot es uns übergibt. Wir bewahren es nie auf.
landing-token-text = Das Zugriffstoken, mit dem die Kontakte gelesen werden, läuft bei HubSpot nach etwa 30 Minuten ab. Wir behalten es nur für Ihren Scan: höchstens 10 Minuten in einem versiegelten Cookie, das kein Skript lesen kann, dann bis der Scan abgeschlossen oder gescheitert ist. Es bleibt keine Verbindung bestehen.
landing-encrypted-text = Alles, was zwischen Ihrem Browser, HubSpot und uns übertragen wird, ist verschlüsselt.
landing-revoke-text = Sie können den Zugriff jederzeit in HubSpot widerrufen, unter Einstellungen > Integrationen > Verknüpfte Apps.
landing-again-title = Noch einmal scannen
landing-again-text = Jeder Scan ergibt einen neuen, eigenständigen Bericht; für einen weiteren Scan verbinden Sie sich erneut. Ein Scan pro IP-Adresse und Minute; ein gescheiterter Scan zählt nicht.
landing-trend-text = Eine Stunde lang merkt sich ein versiegeltes Cookie, das kein Skript lesen kann, welches Portal Sie verbunden haben. Damit zeigt Ihr Bericht, wie sich der Score seit früheren Berichten des Portals verändert hat, und zwar nur Ihnen.

property-firstname = Vorname
property-lastname = Nachname
property-email = E-Mail
property-phone = Telefonnummer
property-jobtitle = Berufsbezeichnung
property-company = Unternehmensname
property-city = Ort
property-state = Bundesland/Region
property-country = Land/Region
property-createdate = Erstellungsdatum
property-lastmodifieddate = Datum der letzten Änderung
property-hs_linkedin_url = LinkedIn-URL
property-hs_seniority = Karrierestufe
property-department = Abteilung

## Starting and watching

start-title = HubSpot ist verbunden
start-text = Der Scan dauert nur Sekunden, und Sie können zusehen.
start-button = Scan starten
progress-title = Ihre Kontakte werden gescannt
progress-lead = Sie können diese Seite geöffnet lassen oder später zurückkommen; der Scan läuft in jedem Fall weiter.
progress-stages = Schritte des Scans
progress-connect = Mit HubSpot verbunden
progress-read = Kontakte werden gelesen
progress-score = Kontakte werden bewertet
progress-save = Bericht wird gespeichert
progress-page = Seite
progress-of = von
progress-counts = Bisheriger Stand
progress-contacts-read = Kontakte gelesen
progress-contacts-scored = bewertet
progress-contacts-failed = nicht bewertbar
progress-elapsed = vergangen
progress-running = Vorläufiger Score
progress-running-text = Jeder Kontakt für sich. Duplikate und andere Vergleiche kommen am Ende hinzu und können ihn senken.
progress-distribution = Kontakte nach Note bisher
progress-rate_limited = HubSpot begrenzt, wie schnell wir lesen dürfen. Weiter in
progress-unavailable = HubSpot hat nicht geantwortet. Neuer Versuch in
progress-seconds = s
progress-waits-rate_limited = HubSpot begrenzt, wie schnell wir lesen dürfen. Der Scan läuft von selbst weiter.
progress-waits-unavailable = HubSpot hat nicht geantwortet. Der Scan versucht es von selbst erneut.
progress-lost = Die Verbindung ist abgebrochen und wird wiederhergestellt; der Scan läuft inzwischen weiter.
progress-done = Fertig. Ihr Bericht wird geöffnet.
progress-noscript = Diese Seite aktualisiert sich alle paar Sekunden.

## Failures: title, text and action for each code

failed-authentication_failed-title = Die Authentifizierung bei HubSpot ist fehlgeschlagen. Bitte verbinden Sie sich erneut.
failed-authentication_failed-text = HubSpot hat die Verbindung nicht akzeptiert, oder sie wurde bereits verwendet oder ist älter als zehn Minuten. Es wurde kein Kontakt gespeichert.
failed-authentication_failed-action = Erneut verbinden
failed-rate_limited-title = Etwas ist schiefgelaufen
failed-rate_limited-text = HubSpot hat unsere Lesezugriffe länger begrenzt, als wir warten. Bitte versuchen Sie es in einigen Minuten noch einmal.
failed-rate_limited-action = Erneut versuchen
failed-hubspot_unavailable-title = Etwas ist schiefgelaufen
failed-hubspot_unavailable-text = HubSpot war nicht erreichbar oder hat nicht in lesbarer Form geantwortet. Es wurde nichts gespeichert.
failed-hubspot_unavailable-action = Erneut versuchen
failed-scoring_failed-title = Die Bewertung der Datenqualität ist fehlgeschlagen
failed-scoring_failed-text = Mindestens die Hälfte der Kontakte konnte nicht bewertet werden; eine ehrliche Note ist so nicht möglich.
failed-scoring_failed-action = Erneut versuchen
failed-report_not_saved-title = Etwas ist schiefgelaufen
failed-report_not_saved-text = Der Scan ist abgeschlossen, aber der Bericht konnte nicht gespeichert werden.
failed-report_not_saved-action = Erneut versuchen
failed-interrupted-title = Etwas ist schiefgelaufen
failed-interrupted-text = Der Scan wurde vor seinem Ende unterbrochen. Es wurde kein Kontakt gespeichert.
failed-interrupted-action = Erneut versuchen
failed-scorer_unreachable-title = Der Bewertungsdienst ist nicht erreichbar
failed-scorer_unreachable-text = Der Scan wurde nicht gestartet, und es wurde nichts gelesen. Bitte versuchen Sie es gleich noch einmal.
failed-scorer_unreachable-action = Erneut versuchen
failed-database_unreachable-title = Die Datenbank ist nicht konfiguriert
failed-database_unreachable-text = Der Scan wurde nicht gestartet, weil sein Bericht nicht gespeichert werden könnte.
failed-database_unreachable-action = Erneut versuchen
failed-pipeline_unreachable-title = Etwas ist schiefgelaufen
failed-pipeline_unreachable-text = Ein Teil des Scan-Dienstes ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.
failed-pipeline_unreachable-action = Erneut versuchen
failed-too_many_scans-title = Ein Scan pro Minute
failed-too_many_scans-text = { $n ->
    [0] Vor weniger als einer Minute wurde von Ihrer IP-Adresse aus ein Scan gestartet. Bitte warten Sie, bis die Minute vorbei ist.
    [one] Vor weniger als einer Minute wurde von Ihrer IP-Adresse aus ein Scan gestartet. Bitte versuchen Sie es in { $n } Sekunde noch einmal.
   *[other] Vor weniger als einer Minute wurde von Ihrer IP-Adresse aus ein Scan gestartet. Bitte versuchen Sie es in { $n } Sekunden noch einmal.
}
failed-too_many_scans-action = Erneut versuchen
failed-wait-over = Sie können es jetzt noch einmal versuchen.
failed-too_many_connects-title = Zu viele Verbindungen
failed-too_many_connects-text = { $n ->
    [one] Von Ihrer IP-Adresse aus wurde HubSpot zuletzt oft verbunden. Bitte versuchen Sie es in { $n } Sekunde noch einmal.
   *[other] Von Ihrer IP-Adresse aus wurde HubSpot zuletzt oft verbunden. Bitte versuchen Sie es in { $n } Sekunden noch einmal.
}
failed-too_many_connects-action = Zur Startseite
failed-too_many_leads-title = Zu viele Formulare
failed-too_many_leads-text = { $n ->
    [one] Von Ihrer IP-Adresse aus wurden zuletzt viele Formulare gesendet. Bitte versuchen Sie es in { $n } Sekunde noch einmal.
   *[other] Von Ihrer IP-Adresse aus wurden zuletzt viele Formulare gesendet. Bitte versuchen Sie es in { $n } Sekunden noch einmal.
}
failed-too_many_leads-action = Zur Startseite
failed-too_many_guesses-title = Zu viele Versuche
failed-too_many_guesses-text = { $n ->
    [one] Das Passwort wurde zu oft probiert. Bitte versuchen Sie es in { $n } Sekunde noch einmal.
   *[other] Das Passwort wurde zu oft probiert. Bitte versuchen Sie es in { $n } Sekunden noch einmal.
}
failed-too_many_guesses-action = Zur Startseite
failed-too_many_watchers-title = Etwas ist schiefgelaufen
failed-too_many_watchers-text = Im Moment verfolgen zu viele Personen einen Scan. Ihr Scan läuft weiter; bitte laden Sie die Seite gleich neu.
failed-too_many_watchers-action = Zur Startseite
failed-too_many_looks-title = Zu viele offene Seiten
failed-too_many_looks-text = Ihr Netzwerk verfolgt zu viele Scans gleichzeitig. Ihr Scan läuft weiter; bitte schließen Sie einige dieser Seiten und laden Sie gleich neu.
failed-too_many_looks-action = Zur Startseite
failed-cross_site-title = Die Anfrage kam von einer anderen Website
failed-cross_site-text = Zu Ihrer Sicherheit wurde sie nicht ausgeführt.
failed-cross_site-action = Zur Startseite
failed-not_found-title = Nicht gefunden
failed-not_found-text = Diese Seite, dieser Scan oder dieser Bericht existiert nicht oder wird nicht mehr aufbewahrt.
failed-not_found-action = Zur Startseite
failed-link_gone-title = Dieser Link öffnet keinen Bericht
failed-link_gone-text = Der Link wurde zurückgenommen, sein Bericht wurde gelöscht, oder ein Teil des Links fehlt. Bitte fragen Sie die Person, die ihn Ihnen geschickt hat.
failed-link_gone-action = Zur Startseite
failed-locked-title = Dieser Bericht ist noch nicht freigeschaltet
failed-locked-text = Füllen Sie zuerst in diesem Browser das Formular auf der Seite des Berichts aus.
failed-locked-action = Zur Startseite
failed-invalid_lead-title = Bitte prüfen Sie das Formular
failed-invalid_lead-text = Einige Felder fehlen oder sind ungültig.
failed-invalid_lead-action = Erneut versuchen
failed-malformed-title = Die Anfrage konnte nicht gelesen werden
failed-malformed-text = Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
failed-malformed-action = Zur Startseite
failed-too_large-title = Die Anfrage ist zu groß
failed-too_large-text = Bitte kürzen Sie Ihre Eingaben und versuchen Sie es noch einmal.
failed-too_large-action = Zur Startseite
failed-method_not_allowed-title = Diese Adresse nimmt solche Anfragen nicht an
failed-method_not_allowed-text = Es gibt sie, aber nicht für diese Art von Anfrage.
failed-method_not_allowed-action = Zur Startseite
failed-timed_out-title = Etwas ist schiefgelaufen
failed-timed_out-text = Die Antwort hat zu lange gedauert. Bitte versuchen Sie es gleich noch einmal.
failed-timed_out-action = Erneut versuchen
failed-internal-title = Etwas ist schiefgelaufen
failed-internal-text = Der Fehler liegt bei uns und wurde festgehalten. Bitte versuchen Sie es gleich noch einmal.
failed-internal-action = Erneut versuchen
declined-title = Der Zugriff wurde nicht erlaubt
declined-text = HubSpot wurde nicht verbunden, und es wurde nichts gelesen. Sie können sich stattdessen einen Beispielbericht ansehen oder sich später verbinden.
declined-action = Zur Startseite
empty-title = Noch keine Kontakte
empty-text = Ihr Portal enthält keine Kontakte, es gibt also nichts zu bewerten. Kommen Sie wieder, sobald Sie welche angelegt haben.
empty-action = Zur Startseite
deleted-title = Ihr Bericht ist gelöscht
deleted-text = Der Bericht und die Angaben aus seinem Formular sind endgültig gelöscht.
deleted-action = Zur Startseite
delete-title = Diesen Bericht löschen?
delete-text = Der Bericht und die Angaben aus seinem Formular werden endgültig gelöscht, und zwar für alle, die seine Adresse haben. Das lässt sich nicht rückgängig machen.
delete-button = Endgültig löschen
delete-keep = Bericht behalten

## Report

report-title = Bericht zur Kontaktqualität
report-title-of = Bericht zur Kontaktqualität, Portal { $portal }
report-sample-title = Beispielbericht
report-sample-text = Dies ist der Bericht eines erfundenen Portals. Ihrer sieht genauso aus, mit Ihren Zahlen.
report-facts = Worauf dieser Bericht beruht
report-contents = Auf dieser Seite
report-overall = Gesamtscore
report-interval = 95-%-Intervall für Kontakte wie diese: { $low } bis { $high }.
report-exact = Alle Kontakte des Portals wurden bewertet, es gibt also keinen Stichprobenfehler.
report-first = Zuerst beheben
report-first-score = Score, wenn das erledigt ist: { $before } → { $after }
report-critical = Kritische Probleme
report-distribution = Kontakte nach Note
report-grade = Note
report-share = Anteil
report-contacts = Kontakte
report-dimensions = Sieben Dimensionen
report-dimensions-text = Der Gesamtscore ist ihr gewichteter Mittelwert.
report-dimensions-same = Der Gesamtscore ist ihr Mittelwert: Jede der sieben zählt ein Siebtel.
report-strengths = Stärken
report-issues = Wichtigste Probleme
report-issues-text = Nach dem, was sie den Gesamtscore kosten. Probleme überschneiden sich, ihre Punkte lassen sich also nicht addieren; die Empfehlungen zählen jedes nur einmal.
report-largest = Ihr größtes Problem
report-largest-text = Es kostet die meisten Punkte. Punkte zählen, wie viele Kontakte es betrifft; das schwerwiegendste muss es deshalb nicht sein.
report-no-issues = Es wurde kein Problem gefunden.
report-recommendations = Empfehlungen
report-recommendations-text = Nach Gewinn im Verhältnis zum Aufwand: Minuten für eine Massenbearbeitung oder einen Workflow, Stunden für eine Liste, die durchzusehen ist, Tage für Recherche oder gekaufte Daten. Die Gewinne sind exakt: Der Score wird ohne den Befund neu berechnet.
report-duplicates = Duplikate
report-duplicates-text = Zusammenführen lässt sich in HubSpot nicht rückgängig machen. Exportieren Sie zuerst Ihre Kontakte, vergleichen Sie die Datensätze und führen Sie erst dann zusammen.
report-duplicates-none = Es wurden keine Duplikate gefunden.
report-notes = Bitte beachten
report-upper-bound = Obergrenze
report-upper-bound-text = Nur die ersten Kontakte wurden gelesen. Duplikate nicht gelesener Kontakte bleiben unsichtbar, der wahre Score kann also nur niedriger sein.
report-of-all = Mit allen { $total } gelesenen Kontakten wäre er etwa { $score }, falls die übrigen den ersten gleichen.
report-keep = Aufbewahren oder teilen
report-kept = Aufbewahren oder löschen
report-print = Drucken oder als PDF speichern
report-json = Als JSON herunterladen
report-csv = Als CSV herunterladen
report-delete = Diesen Bericht löschen
report-keep-text = Der Bericht bleibt 12 Monate unter der Adresse dieser Seite abrufbar: Setzen Sie ein Lesezeichen. Wer diese Adresse hat, kann die Zusammenfassung sehen und den Bericht löschen.
report-keep-share = Um ihn jemandem zu zeigen, erstellen Sie besser einen Freigabelink.
share-title = Mit anderen teilen
share-text = Ein Freigabelink öffnet den gesamten Bericht für alle, die ihn haben. Sie können ihn jederzeit zurücknehmen.
share-password = Passwort (optional)
share-make = Freigabelink erstellen
share-there = Dieser Link öffnet den gesamten Bericht für alle, die ihn haben.
share-guarded = Er fragt nach dem Passwort, das Sie gewählt haben.
share-link = Freigabelink
share-copy = Kopieren
share-copied = Kopiert
share-revoke = Link zurücknehmen
shared-title = Ein Bericht wurde mit Ihnen geteilt
shared-text = Er ist durch ein Passwort geschützt. Fragen Sie die Person, die Ihnen den Link geschickt hat.
shared-password = Passwort
shared-wrong = Das ist nicht das richtige Passwort.
shared-open = Bericht öffnen
report-method = So entsteht der Score

gauge-label-exact = { $score } von 100, Note { $grade }, { $word }
gauge-label = { $score } von 100, Note { $grade }, { $word }; 95-%-Intervall { $low } bis { $high }

fact-portal = HubSpot-Portal
fact-when = Gescannt
fact-contacts = Bewertete Kontakte
fact-scored = { $scored } von { $read } gelesenen
fact-coverage = Abdeckung
fact-all = Alle Kontakte des Portals
fact-first = Die ersten { $read } von { $total }
fact-total-unknown = { $read } gelesen; wie viele das Portal enthält, ist nicht bekannt
fact-created = Angelegt
fact-span = { $oldest } bis { $newest }
fact-span-half = { $span }, die Hälfte davon zwischen { $first } und { $last }
fact-span-half-month = { $span }, mindestens die Hälfte davon im { $month }
fact-checks = Prüfungen
fact-check-counts = { $run } durchgeführt, { $apart } nicht anwendbar, { $failed } nicht durchführbar
fact-check-counts-whole = { $run } durchgeführt, { $apart } nicht anwendbar
fact-rubric = Bewertungsschema

note-smaller_sample = { $failed } von { $read } Kontakten konnten nicht bewertet werden. Der Bericht beruht auf den übrigen { $scored }.
note-first_of_many = Nur die ersten { $read } Kontakte in der Reihenfolge von HubSpot wurden gelesen, im Wesentlichen die ältesten. Sie sind keine Zufallsstichprobe des Portals, und die Eindeutigkeit ist eine Obergrenze. Ein Filter in HubSpot zählt alle Kontakte und kann daher mehr finden als dieser Bericht.
note-total_unknown = HubSpot hat nicht mitgeteilt, wie viele Kontakte das Portal enthält; wir können daher nicht sagen, welcher Teil davon gelesen wurde.
note-last_change_unknown = Bei { $unknown } von { $scored } Kontakten war das Datum der letzten Änderung nicht lesbar. Ohne dieses Datum verliert ein Kontakt bei der Aktualität nichts.
note-bulk_touch = Viele Kontakte wurden innerhalb von zehn Minuten geändert, wie es bei einem Import oder Workflow geschieht. Die Aktualität sagt hier wenig aus.
note-all_changed_lately = Fast alle Kontakte wurden innerhalb von zwei Tagen geändert. Die Aktualität sagt hier wenig aus.
note-import_burst = Viele Kontakte wurden innerhalb einer Stunde angelegt, wie bei einem Import oder einer Migration.

grade-A = Ausgezeichnet
grade-B = Gut
grade-C = Befriedigend
grade-D = Mangelhaft
grade-F = Ungenügend

severity-critical = Kritisch
severity-high = Hoch
severity-medium = Mittel
severity-low = Niedrig
severity-info = Information

effort-low = Aufwand: Minuten
effort-medium = Aufwand: Stunden
effort-high = Aufwand: Tage

dimension-completeness = Vollständigkeit
dimension-accuracy = Richtigkeit
dimension-freshness = Aktualität
dimension-validity = Gültigkeit
dimension-consistency = Einheitlichkeit
dimension-uniqueness = Eindeutigkeit
dimension-enrichment = Anreicherung
dimension-weight = Gewicht { $weight }
dimension-ledger = Wo die Punkte verloren gingen
dimension-start = Voller Score
dimension-end = Score

question-completeness = Ist es ausgefüllt?
question-accuracy = Stimmt es?
question-freshness = Ist es aktuell?
question-validity = Hat es die richtige Form?
question-consistency = Ist es überall gleich geschrieben?
question-uniqueness = Ist jede Person nur einmal vorhanden?
question-enrichment = Sagt es mehr als das Nötigste?

age-title = Zeit seit der letzten Änderung
age-fresh = Frisch, bis { $days } Tage
age-ageing = Alternd, bis { $days } Tage
age-stale = Angestaubt, bis { $days } Tage
age-old = Alt, bis { $days } Tage
age-dormant = Ruhend, über { $days } Tage
age-unknown = Kein lesbares Datum

ledger-others = { $n ->
    [one] { $shown } kleinere Ursache
   *[other] { $shown } kleinere Ursachen
}
ledger-rest-completeness = Andere leere Eigenschaften
ledger-rest-accuracy = Andere Befunde
ledger-rest-freshness = Gewöhnliches Alter
ledger-rest-validity = Andere Befunde
ledger-rest-consistency = Andere Befunde
ledger-rest-uniqueness = Datensätze derselben Person
ledger-rest-enrichment = Nicht ausgefüllte Anreicherungsfelder
ledger-none = Hier ging nichts verloren.
ledger-check = Ursache
ledger-points = Punkte dieser Di{"\u00AD"}men{"\u00AD"}sion

strength-title = Ohne Befund bei „{ $title }“
strength-text = { $share } von { $of } infrage kommenden Kontakten sind davon nicht betroffen.

issue-brief = { $count } von { $of }
issue-tiny = <0,1
issue-eligible = Geprüft:
issue-trust = Verlässlichkeit:
issue-affected = { $n ->
    [one] { $count } von { $of } infrage kommenden Kontakt
   *[other] { $count } von { $of } infrage kommenden Kontakten
}
issue-interval = 95-%-Intervall { $low } bis { $high }
issue-points = Punkte des Gesamtscores
issue-points-short = Punkte
issue-uncharged = Es kostet selbst keine Punkte: Wo es Lücken zusammenfasst, zählen sie bei anderen Problemen.
issue-too-few = { $n ->
    [one] Zu wenige für eine Bewertung: Nur { $shown } Kontakt kommt infrage.
   *[other] Zu wenige für eine Bewertung: Nur { $shown } Kontakte kommen infrage.
}
issue-breaks = Was darunter leidet
issue-more = Wie es gefunden wurde, und bekannte Ausnahmen
issue-found = Wie es gefunden wurde
issue-reads = Liest:
issue-exceptions = Bekannte Ausnahmen
issue-fix = So beheben Sie es
issue-method = Über diese Prüfung
further-issues = { $n ->
    [one] { $shown } weiteres Problem
   *[other] { $shown } weitere Probleme
}
further-tiny = { $n ->
    [one] { $shown } weiteres Problem, das weniger als 0,1 Punkte kostet
   *[other] { $shown } weitere Probleme, die je weniger als 0,1 Punkte kosten
}
further-advice = { $n ->
    [one] { $shown } weitere Empfehlung
   *[other] { $shown } weitere Empfehlungen
}
further-severity = { $n } × { $severity }

advice-gain = +{ $gain } Punkte
advice-gain-tiny = unter +0,1 Punkten
advice-effort = Aufwand
advice-steps = Schritte in HubSpot
advice-risk = Risiko
advice-also = Gehört auch dazu
action-merge = Duplikate zusammenführen
action-verify = Lange nicht geänderte Kontakte überprüfen
action-fill = Ausfüllen: { $property }
action-correct = Korrigieren: { $property }
action-correct_names = Vor- und Nachnamen korrigieren
action-fix = Beheben: { $title }
risk-points = Eine Massenbearbeitung lässt sich nicht in einem Schritt zurücknehmen. Exportieren Sie die Liste vorher.
risk-fills = Erschlossene oder gekaufte Werte können falsch sein. Prüfen Sie eine Stichprobe, bevor Sie etwas versenden.
risk-refreshes = Ein neues Datum allein bestätigt nichts. Fragen Sie bei der Person nach, oder legen Sie den Kontakt als Nicht-Marketingkontakt fest.
risk-merges = Zusammenführungen lassen sich nicht rückgängig machen. Exportieren, prüfen und dann die sichersten zuerst zusammenführen.

what-if-title = Was wäre, wenn?
what-if-text = Haken Sie an, was Sie tun würden, und sehen Sie, wie sich der Score bewegt.
what-if-score = Score danach

## Trend: the change since earlier reports of the same portal

trend-title = Seit dem letzten Scan
trend-up = { $points } Punkte mehr seit dem { $date }.
trend-down = { $points } Punkte weniger seit dem { $date }.
trend-unclear = Keine eindeutige Veränderung seit dem { $date }: Die 95-%-Intervalle überschneiden sich.
trend-same = Unverändert seit dem { $date }.
trend-first = Von diesem Portal liegt kein früherer Bericht nach demselben Bewertungsschema vor. Scannen Sie später erneut, um die Veränderung zu sehen.
trend-chart = Gesamtscores mit ihren 95-%-Intervallen, vom { $first } bis zum { $last }. Die Tabelle daneben nennt die Zahlen.
trend-this = Dieser Bericht
trend-interval = 95-%-Intervall
trend-change = Veränderung bis zu diesem Bericht
trend-no-change = keine eindeutige Veränderung
trend-private = Dies sieht nur, wer dieses Portal in der letzten Stunde in diesem Browser verbunden hat oder die Adresse eines früheren Berichts kennt.
trend-compare = Mit einem früheren Bericht vergleichen
trend-compare-text = Fügen Sie die Adresse eines früheren Berichts desselben Portals ein.
trend-address = Adresse des früheren Berichts
trend-button = Vergleichen
trend-not_found = Unter dieser Adresse liegt kein Bericht vor.
trend-other_portal = Dieser Bericht gehört zu einem anderen Portal.
trend-other_rubric = Dieser Bericht entstand nach einer anderen Version des Bewertungsschemas; die beiden lassen sich daher nicht vergleichen.
trend-not_earlier = Dieser Bericht ist nicht älter als der angezeigte.

## Duplicates

tier-certain = Sicher
tier-certain-text = Dasselbe Postfach oder Profil.
tier-probable = Wahr{"\u00AD"}schein{"\u00AD"}lich
tier-probable-text = Starke Hinweise aus mehreren Feldern.
tier-possible = Möglich
tier-possible-text = Einen Blick wert; zählt nicht für den Score.
tier-clusters = Per{"\u00AD"}sonen
tier-records = Daten{"\u00AD"}sätze
tier-excess = Über{"\u00AD"}zäh{"\u00AD"}lig
tier-largest = Größ{"\u00AD"}te Grup{"\u00AD"}pe

lead-title = Den ganzen Bericht ansehen
lead-behind = Hinter diesem Formular, kostenlos:
lead-behind-issues = jedes Problem mit seinen Folgen, wie es gefunden wurde und wie Sie es beheben
lead-behind-recommendations = Empfehlungen mit exaktem Punktgewinn und ein Was-wäre-wenn-Rechner
lead-behind-rest = verlorene Punkte je Dimension, Stärken, Duplikate, PDF, JSON und CSV
lead-first_name = Vorname
lead-last_name = Nachname
lead-email = Geschäftliche E-Mail-Adresse
lead-company = Unternehmen
lead-trap = Lassen Sie dieses Feld leer
lead-button = Ganzen Bericht anzeigen
lead-sending = Einen Moment
lead-privacy = Mit dem Absenden dieses Formulars stimmen Sie zu, dass wir diese vier Angaben 12 Monate lang versiegelt und getrennt vom Bericht aufbewahren und Ihnen dazu schreiben dürfen. Wird der Bericht gelöscht, werden auch sie gelöscht.
lead-failed = Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
lead-opened = Der ganze Bericht ist freigeschaltet.
lead-wrong = Bitte prüfen Sie die Felder unten.
lead-missing-first_name = Bitte geben Sie Ihren Vornamen ein.
lead-missing-last_name = Bitte geben Sie Ihren Nachnamen ein.
lead-missing-email = Bitte geben Sie Ihre geschäftliche E-Mail-Adresse ein.
lead-missing-company = Bitte geben Sie den Namen Ihres Unternehmens ein.
lead-malformed-email = Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte etwa so lauten: name@unternehmen.de.
lead-malformed = Hier sind Zeichen enthalten, die nicht gespeichert werden können. Bitte geben Sie den Text neu ein.
lead-too_long = Das ist zu lang. Bitte verwenden Sie höchstens { $longest } Zeichen.

## The report as CSV: heads of columns, kinds of rows, figures of the summary

csv-section = Bereich
csv-id = ID
csv-title = Titel
csv-value = Wert
csv-dimension = Dimension
csv-affected = Kontakte
csv-of = Von
csv-percent = Prozent
csv-points = Punkte des Gesamtscores
csv-summary = Überblick
csv-issue = Problem
csv-recommendation = Empfehlung
csv-strength = Stärke
csv-note = Hinweis
csv-margin = Gesamtscore, Fehlerspanne (95 %)
csv-after-three = Score nach den ersten drei Empfehlungen
csv-read = Gelesene Kontakte
csv-failed = Nicht bewertbare Kontakte
csv-total = Kontakte im Portal
csv-checks = Durchgeführte Prüfungen

## What happens to the data

privacy-lead = Refine liest Kontakte, um zu zählen, was an ihnen nicht stimmt. Aufbewahrt werden die Zahlen, nicht die Kontakte.
privacy-kept = Was aufbewahrt wird, und wie lange
privacy-contacts = Kontakte
privacy-contacts-text = Sie durchlaufen nur den Arbeitsspeicher, sind unterwegs zwischen den Teilen von Refine verschlüsselt und nach dem Scan verschwunden.
privacy-report = Der Bericht
privacy-sealed-text = Er wird verschlüsselt, bevor er in die Datenbank kommt.
privacy-form = Das Formular
privacy-form-text = Vorname, Nachname, geschäftliche E-Mail-Adresse und Unternehmen, weil Sie sie selbst eingeben. Sie werden verschlüsselt und getrennt vom Bericht aufbewahrt, so lange wie der Bericht. Wir dürfen Ihnen dazu schreiben.
privacy-access = Zugriff auf HubSpot
privacy-address = Ihre IP-Adresse
privacy-address-text = Sie wird gezählt, damit niemand zu oft scannt: als Hash mit geheimem Schlüssel, nur im Arbeitsspeicher und höchstens bis 10 Minuten nach Ihrer letzten Anfrage. Refine schreibt sie in kein Protokoll.
privacy-cookies = Cookies
privacy-cookies-text = Nur solche, die Refine braucht, und kein Skript kann sie lesen: 10 Minuten lang, um zu verbinden und den Scan zu starten; 1 Stunde, um zu wissen, welches Portal Sie verbunden haben; 1 Tag, wenn Sie das Passwort eines freigegebenen Berichts eingegeben haben; 1 Jahr, damit Ihr Bericht in diesem Browser offen bleibt. Es gibt kein Tracking, und von anderen Websites wird nichts geladen.
privacy-seen = Wer es sieht
privacy-seen-address = Wer die Adresse Ihres Berichts hat, sieht die Zusammenfassung und kann ihn löschen. Der ganze Bericht öffnet sich nur in dem Browser, in dem das Formular ausgefüllt wurde.
privacy-seen-share = Wenn Sie einen Freigabelink erstellen, sieht jeder, der ihn hat, den ganzen Bericht mit der Portal-ID. Sie können ihn mit einem Passwort schützen und jederzeit zurücknehmen.
privacy-seen-operator = Wer diese Website betreibt, kann lesen, was Sie in das Formular eingegeben haben, und hat die Schlüssel zu den gespeicherten Berichten.
privacy-seen-nobody = An andere gibt Refine nichts weiter.
privacy-delete = Wie Sie es löschen
privacy-delete-text = Am Ende jedes Berichts steht „{ $button }“. Das löscht den Bericht, die Angaben aus seinem Formular und seinen Freigabelink sofort und endgültig. Sonst wird alles nach 12 Monaten gelöscht.
privacy-lost-text = Wenn Sie die Adresse Ihres Berichts nicht mehr haben, schreiben Sie uns:
privacy-operator = Wer diese Website betreibt

## Method

method-title = So entsteht der Score
method-intro = { $running } von { $all } Prüfungen des Katalogs laufen heute. Alles auf dieser Seite stammt aus den Tabellen, mit denen auch die Bewertung selbst arbeitet; sie kann also nichts anderes sagen, als tatsächlich geschieht.
method-rubric = Bewertungsschema
method-overall-title = Gesamtscore
method-overall-text = Jeder Kontakt erhält in jeder der sieben Dimensionen einen Score von 0 bis 100. Sein Gesamtscore ist deren Mittelwert, in dem jede ein Siebtel zählt; der des Berichts ist der Mittelwert über alle Kontakte. Gerundet wird ein einziges Mal am Ende, kaufmännisch, und die Note richtet sich nach dem gerundeten Score.
method-range = Score
method-word = Bedeutung
method-points-title = Punkte eines Befunds
method-points-text = Bei Richtigkeit, Gültigkeit und Einheitlichkeit zieht ein Befund die Punkte seines Schweregrads vom Score des Kontakts in dieser Dimension ab, soweit dem Befund zu trauen ist. Ein Wert wird nur in einer Dimension angerechnet.
method-severity = Schweregrad
method-points = Punkte
method-class = Verlässlichkeit
method-class-means = Was sie bedeutet
method-counts = Zählt
method-shift-text = Im Bericht steigt der angezeigte Schweregrad um eine Stufe, wenn mehr als 25 % der infrage kommenden Kontakte betroffen sind, und sinkt um eine bei weniger als 1 %.
method-statistics-title = Statistik
method-statistics-text = Ein Anteil sind die betroffenen Kontakte unter den infrage kommenden, mit ihrem 95-%-Intervall nach Wilson; bei weniger als 30 infrage kommenden Kontakten sind es zu wenige für eine Bewertung. Der Scan liest bis zu { $most } Kontakte: bei einem größeren Portal die ersten in der Reihenfolge von HubSpot, im Wesentlichen die ältesten. Sie sind keine Zufallsstichprobe: Der Bericht sagt das und nennt die Eindeutigkeit eine Obergrenze. Der Gewinn einer Korrektur ist exakt: der Score ohne den Befund abzüglich des Scores.
method-privacy-title = Kein Wert eines Kontakts
method-privacy-text = Duplikate und Schreibvarianten werden über Hashes mit geheimem Schlüssel gefunden, die sich nicht zurückrechnen lassen. Ein Bericht enthält Zahlen und unsere eigenen Worte; Beispielwerte gibt es nie.
method-applies = Gilt für
method-reads = Liest
method-exceptions = Bekannte Ausnahmen
method-source = Quelle
method-decided = Entschieden
method-cure = Die Korrektur
method-version = Version
method-omitted = Läuft nicht

formula-completeness = Der Anteil der 14 Eigenschaften, die einen Wert enthalten. Eine Eigenschaft, die es im Portal nicht gibt, wird von niemandem verlangt.
formula-accuracy = 100 abzüglich der Punkte der Befunde, nie unter 0.
formula-freshness = 100 am Tag der letzten Änderung und { $decay } weniger für jedes Jahr danach: der übliche Verfall geschäftlicher Kontaktdaten. Der Bericht zählt die Kontakte nach den Tagen seither: frisch bis { $fresh }, alternd bis { $ageing }, angestaubt bis { $stale }, alt bis { $old }, ruhend darüber hinaus. Ohne lesbares Datum verliert ein Kontakt nichts.
formula-validity = 100 abzüglich der Punkte der Befunde, nie unter 0.
formula-consistency = 100 abzüglich der Punkte der Befunde, nie unter 0.
formula-uniqueness = 100 geteilt durch die Zahl der Datensätze derselben Person; wahrscheinliche Duplikate zählen nach ihrer Verlässlichkeit.
formula-enrichment = Der Anteil der Anreicherungsfelder, die ausgefüllt und brauchbar sind: LinkedIn-Profil, Karrierestufe, Abteilung, sofern es sie im Portal gibt, und Berufsbezeichnung mit Unternehmen.

class-deterministic-name = Sicher
class-deterministic-text = Ergibt sich allein aus dem Wert.
class-high-name = Hoch
class-high-text = In weniger als etwa einem von hundert Fällen falsch.
class-medium-name = Mittel
class-medium-text = Hin und wieder falsch, zählt daher zur Hälfte.
class-low-name = Indiz
class-low-text = Ein Indiz, das nie einen Score senkt.

scope-contact = anhand eines einzelnen Kontakts
scope-scan = anhand eines Kontakts im Vergleich mit den übrigen
scope-portal = einmal für den gesamten Scan
cure-fills = füllt zugleich die Eigenschaft
cure-refreshes = gilt zugleich als Änderung von heute
cure-merges = führt zugleich die Duplikate zusammen

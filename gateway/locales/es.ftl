# What a visitor reads, by key. Texts about checks come from the check table.

site-name = Refine
site-skip = Ir al contenido
site-description = Un análisis gratuito de la salud de sus contactos de HubSpot en siete dimensiones de calidad. Se leen una vez, se puntúan en directo y no se guarda ningún contacto.
site-footer = Lectura única. No se guarda ningún contacto.
site-method = Cómo se calculan las puntuaciones
site-sample = Informe de ejemplo
site-languages = Idioma
site-privacy = Qué ocurre con sus datos
site-operator = Servicio de { $name }
site-imprint = Aviso legal
site-policy = Política de privacidad

contacts = { $n ->
    [one] { $shown } contacto
   *[other] { $shown } contactos
}
checks = { $n ->
    [one] { $shown } comprobación
   *[other] { $shown } comprobaciones
}

## Landing

landing-promise = ¿Qué salud tienen sus contactos de HubSpot?
landing-how = Conecte su portal, autorice la lectura y vea en directo cómo se puntúan los contactos en siete dimensiones de calidad. Tarda unos segundos, no cuesta nada y no se guarda ningún contacto.
landing-connect = Conectar HubSpot
landing-see-sample = Ver un informe de ejemplo
landing-before = HubSpot le pedirá acceso de lectura a los contactos, y permiso para saber de qué portal se trata.
landing-who = Para aprobarlo hay que ser superadministrador del portal o tener el permiso de acceso al App Marketplace. Si no es su caso, envíe esta página a quien pueda hacerlo.
landing-sample-title = Del informe de ejemplo
landing-steps-title = Cómo funciona
landing-step-1-title = Usted autoriza
landing-step-1-text = HubSpot le muestra qué pedimos. Puede rechazarlo, y entonces no se lee nada.
landing-step-2-title = Usted observa
landing-step-2-text = Se leen hasta { $most } contactos y se puntúan en memoria, mientras ve formarse la puntuación. En un portal mayor son los primeros en el orden de HubSpot, aproximadamente los más antiguos.
landing-step-3-title = Usted sabe qué corregir
landing-step-3-text = Qué falla, a cuántos contactos afecta, cómo corregirlo en HubSpot y cuánto se gana exactamente con ello.
landing-step-3-form = La puntuación y el mayor problema se ven al momento. Lo demás se abre tras un breve formulario: nombre, correo de trabajo y empresa. Sigue siendo gratis.
landing-promises-title = Antes de conectar
landing-promises-more = Quién lo ve, qué cookies se usan y cómo eliminarlo todo:
landing-scope-title = Qué le pedirá HubSpot
landing-scope-text = Dos permisos y ninguno más:
landing-scope-oauth = para saber qué portal ha dado su autorización
landing-scope-contacts = para leer contactos, nunca para modificarlos
landing-read-title = Qué leemos
landing-read-text = Estas 14 propiedades de hasta { $most } contactos, una sola vez y en un solo sentido. Nunca se escribe nada en su portal.
landing-unread-title = Qué no leemos
landing-unread-text = Negocios, registros de empresa, tickets, interacciones con correos, otras propiedades o propiedades personalizadas, archivos adjuntos, notas y actividades. No hay sincronización continua ni programada.
landing-stored-title = Qué se guarda y durante cuánto tiempo
landing-stored-text = Durante 12 meses: puntuación global y calificación, medias por dimensión y lo que las redujo, distribución de calificaciones, puntos fuertes, problemas principales, recomendaciones, cuántos contactos se analizaron, cuántos de ellos se modificaron por última vez hace cuánto tiempo (en cinco tramos), cuántos están duplicados y cuántas comprobaciones se hicieron, el día de la fecha de creación más antigua, de la más reciente y de las tres que dividen los contactos en cuartos, cuáles de las propiedades tiene el portal, momento del análisis e identificador del portal.
landing-lead-text = Por separado, porque los escribe usted: nombre, apellidos, correo de trabajo y empresa del formulario que abre el informe completo. Podemos escribirle sobre el informe.
landing-never-text = Nunca se guardan: nombres, direcciones, números ni ningún otro valor de un contacto.
landing-token-title = Qué ocurre con el acceso
landing-renewal-text = El token de actualización, con el que se podría renovar el acceso, se revoca en cuanto HubSpot nos lo entrega. Nunca lo guardamos.
landing-token-text = El token de acceso, con el que se leen los contactos, caduca en HubSpot a los 30 minutos aproximadamente. Solo lo tenemos para su análisis: como máximo 10 minutos en una cookie sellada que ningún script puede leer y, después, hasta que el análisis termina o falla. No se conserva ninguna conexión.
landing-encrypted-text = Todo lo que viaja entre su navegador, HubSpot y nosotros va cifrado.
landing-revoke-text = Puede revocar el acceso cuando quiera en HubSpot, en Configuración > Integraciones > Aplicaciones conectadas.
landing-again-title = Repetir el análisis
landing-again-text = Cada análisis es un informe nuevo e independiente; para repetirlo, vuelva a conectar. Un análisis por dirección IP y minuto; los que fallan no cuentan.
landing-trend-text = Durante una hora, una cookie sellada que ningún script puede leer recuerda qué portal ha conectado. Gracias a ella, su informe muestra, solo a usted, cómo ha cambiado la puntuación desde los informes anteriores del portal.

property-firstname = Nombre
property-lastname = Apellidos
property-email = Correo electrónico
property-phone = Número de teléfono
property-jobtitle = Cargo
property-company = Nombre de la empresa
property-city = Ciudad
property-state = Estado/Región
property-country = País/Región
property-createdate = Fecha de creación
property-lastmodifieddate = Fecha de última modificación
property-hs_linkedin_url = URL de LinkedIn
property-hs_seniority = Nivel jerárquico
property-department = Departamento

## Starting and watching

start-title = HubSpot está conectado
start-text = El análisis tarda unos segundos y puede seguirlo en directo.
start-button = Iniciar el análisis
progress-title = Analizando sus contactos
progress-lead = Puede dejar esta página abierta o volver más tarde; el análisis continúa en cualquier caso.
progress-stages = Etapas del análisis
progress-connect = Conectado a HubSpot
progress-read = Lectura de contactos
progress-score = Puntuación
progress-save = Guardado del informe
progress-page = Página
progress-of = de
progress-counts = Recuento hasta ahora
progress-contacts-read = contactos leídos
progress-contacts-scored = puntuados
progress-contacts-failed = no se pudieron puntuar
progress-elapsed = transcurrido
progress-running = Puntuación provisional
progress-running-text = Cada contacto por sí solo. Los duplicados y otras comparaciones vienen al final y pueden bajarla.
progress-distribution = Contactos por calificación hasta ahora
progress-rate_limited = HubSpot limita la velocidad de lectura. El análisis continúa en
progress-unavailable = HubSpot no respondió. Nuevo intento en
progress-seconds = s
progress-waits-rate_limited = HubSpot limita la velocidad de lectura. El análisis continuará por sí solo.
progress-waits-unavailable = HubSpot no respondió. El análisis volverá a intentarlo por sí solo.
progress-lost = Se perdió la conexión. Reconectando; mientras tanto, el análisis continúa.
progress-done = Listo. Abriendo su informe.
progress-noscript = Esta página se actualiza cada pocos segundos.

## Failures: title, text and action for each code

failed-authentication_failed-title = La autenticación con HubSpot ha fallado. Vuelva a conectar.
failed-authentication_failed-text = HubSpot no aceptó la conexión, o esta ya se había usado o tiene más de diez minutos. No se guardó ningún contacto.
failed-authentication_failed-action = Volver a conectar
failed-rate_limited-title = Algo salió mal
failed-rate_limited-text = HubSpot limitó nuestras lecturas durante más tiempo del que esperamos. Vuelva a intentarlo dentro de unos minutos.
failed-rate_limited-action = Volver a intentarlo
failed-hubspot_unavailable-title = Algo salió mal
failed-hubspot_unavailable-text = No se pudo contactar con HubSpot, o su respuesta no se pudo leer. No se guardó nada.
failed-hubspot_unavailable-action = Volver a intentarlo
failed-scoring_failed-title = La puntuación de la calidad de los datos ha fallado
failed-scoring_failed-text = No se pudo puntuar la mitad de los contactos o más, así que no hay una calificación honesta que mostrar.
failed-scoring_failed-action = Volver a intentarlo
failed-report_not_saved-title = Algo salió mal
failed-report_not_saved-text = El análisis ha terminado, pero su informe no se pudo guardar.
failed-report_not_saved-action = Volver a intentarlo
failed-interrupted-title = Algo salió mal
failed-interrupted-text = El análisis se interrumpió antes de terminar. No se guardó ningún contacto.
failed-interrupted-action = Volver a intentarlo
failed-scorer_unreachable-title = No se puede acceder al servicio de puntuación
failed-scorer_unreachable-text = El análisis no se inició y no se leyó nada. Vuelva a intentarlo en un momento.
failed-scorer_unreachable-action = Volver a intentarlo
failed-database_unreachable-title = La base de datos no está configurada
failed-database_unreachable-text = El análisis no se inició porque su informe no se habría podido guardar.
failed-database_unreachable-action = Volver a intentarlo
failed-pipeline_unreachable-title = Algo salió mal
failed-pipeline_unreachable-text = Una parte del servicio de análisis no está accesible ahora mismo. Vuelva a intentarlo en un momento.
failed-pipeline_unreachable-action = Volver a intentarlo
failed-too_many_scans-title = Un análisis por minuto
failed-too_many_scans-text = { $n ->
    [0] Hace menos de un minuto se inició un análisis desde su dirección IP. Espere a que pase el minuto.
    [one] Hace menos de un minuto se inició un análisis desde su dirección IP. Vuelva a intentarlo dentro de { $n } segundo.
   *[other] Hace menos de un minuto se inició un análisis desde su dirección IP. Vuelva a intentarlo dentro de { $n } segundos.
}
failed-too_many_scans-action = Volver a intentarlo
failed-wait-over = Ya puede volver a intentarlo.
failed-too_many_connects-title = Demasiadas conexiones
failed-too_many_connects-text = { $n ->
    [one] Se ha conectado HubSpot muchas veces desde su dirección IP en poco tiempo. Vuelva a intentarlo dentro de { $n } segundo.
   *[other] Se ha conectado HubSpot muchas veces desde su dirección IP en poco tiempo. Vuelva a intentarlo dentro de { $n } segundos.
}
failed-too_many_connects-action = Ir al inicio
failed-too_many_leads-title = Demasiados formularios
failed-too_many_leads-text = { $n ->
    [one] Se han enviado muchos formularios desde su dirección IP en poco tiempo. Vuelva a intentarlo dentro de { $n } segundo.
   *[other] Se han enviado muchos formularios desde su dirección IP en poco tiempo. Vuelva a intentarlo dentro de { $n } segundos.
}
failed-too_many_leads-action = Ir al inicio
failed-too_many_guesses-title = Demasiados intentos
failed-too_many_guesses-text = { $n ->
    [one] Se ha probado la contraseña demasiadas veces. Vuelva a intentarlo dentro de { $n } segundo.
   *[other] Se ha probado la contraseña demasiadas veces. Vuelva a intentarlo dentro de { $n } segundos.
}
failed-too_many_guesses-action = Ir al inicio
failed-too_many_watchers-title = Algo salió mal
failed-too_many_watchers-text = Ahora mismo hay demasiadas personas siguiendo análisis. El suyo continúa; vuelva a cargar la página en un momento.
failed-too_many_watchers-action = Ir al inicio
failed-too_many_looks-title = Demasiadas páginas abiertas
failed-too_many_looks-text = Su red sigue demasiados análisis a la vez. El suyo continúa; cierre algunas de estas páginas y vuelva a cargar en un momento.
failed-too_many_looks-action = Ir al inicio
failed-cross_site-title = La solicitud procede de otro sitio
failed-cross_site-text = Por su seguridad, no se ha ejecutado.
failed-cross_site-action = Ir al inicio
failed-not_found-title = No encontrado
failed-not_found-text = Esta página, este análisis o este informe no existe o ya no se conserva.
failed-not_found-action = Ir al inicio
failed-link_gone-title = Este enlace no abre ningún informe
failed-link_gone-text = El enlace se retiró, su informe se eliminó o falta una parte del enlace. Pregunte a la persona que se lo envió.
failed-link_gone-action = Ir al inicio
failed-locked-title = Este informe aún no está abierto
failed-locked-text = Rellene primero el formulario de la página del informe, en este mismo navegador.
failed-locked-action = Ir al inicio
failed-invalid_lead-title = Revise el formulario
failed-invalid_lead-text = Faltan algunos campos o no son válidos.
failed-invalid_lead-action = Volver a intentarlo
failed-malformed-title = No se pudo leer la solicitud
failed-malformed-text = Vuelva atrás, recargue la página e inténtelo de nuevo.
failed-malformed-action = Ir al inicio
failed-too_large-title = La solicitud es demasiado grande
failed-too_large-text = Acorte lo que ha escrito e inténtelo de nuevo.
failed-too_large-action = Ir al inicio
failed-method_not_allowed-title = Esta dirección no admite esa solicitud
failed-method_not_allowed-text = Existe, pero no para este tipo de solicitud.
failed-method_not_allowed-action = Ir al inicio
failed-timed_out-title = Algo salió mal
failed-timed_out-text = La respuesta tardó demasiado. Vuelva a intentarlo en un momento.
failed-timed_out-action = Volver a intentarlo
failed-internal-title = Algo salió mal
failed-internal-text = El fallo es nuestro y ha quedado registrado. Vuelva a intentarlo en un momento.
failed-internal-action = Volver a intentarlo
declined-title = No se autorizó el acceso
declined-text = HubSpot no se conectó y no se leyó nada. Si lo prefiere, puede ver un informe de ejemplo o conectar cuando quiera.
declined-action = Ir al inicio
empty-title = Todavía no hay contactos
empty-text = Su portal no contiene contactos, así que no hay nada que calificar. Vuelva cuando haya añadido algunos.
empty-action = Ir al inicio
deleted-title = Su informe se ha eliminado
deleted-text = El informe y lo que se escribió en su formulario se han borrado definitivamente.
deleted-action = Ir al inicio
delete-title = ¿Eliminar este informe?
delete-text = El informe y lo que se escribió en su formulario se borrarán definitivamente, para cualquiera que tenga la dirección. Esta acción no se puede deshacer.
delete-button = Eliminar definitivamente
delete-keep = Conservar el informe

## Report

report-title = Informe de salud de los contactos
report-title-of = Informe de salud de los contactos, portal { $portal }
report-sample-title = Informe de ejemplo
report-sample-text = Este es el informe de un portal ficticio. El suyo tendrá este aspecto, con sus propias cifras.
report-facts = En qué se basa este informe
report-contents = En esta página
report-overall = Puntuación global
report-interval = Intervalo del 95 % para contactos como estos: de { $low } a { $high }.
report-exact = Se puntuaron todos los contactos del portal, así que no hay error de muestreo.
report-first = Qué corregir primero
report-first-score = Puntuación una vez hecho: { $before } → { $after }
report-critical = Problemas críticos
report-distribution = Contactos por calificación
report-grade = Calificación
report-share = Porcentaje
report-contacts = Contactos
report-dimensions = Siete dimensiones
report-dimensions-text = La puntuación global es su media ponderada.
report-dimensions-same = La puntuación global es su media: cada una de las siete cuenta un séptimo.
report-strengths = Puntos fuertes
report-issues = Principales problemas
report-issues-text = Según lo que restan a la puntuación global. Los problemas se solapan, así que sus puntos no se suman; las recomendaciones cuentan cada uno una sola vez.
report-largest = Su mayor problema
report-largest-text = Es el que más puntos resta. Los puntos cuentan a cuántos contactos afecta, así que no tiene por qué ser el más grave.
report-no-issues = No se encontró ningún problema.
report-recommendations = Recomendaciones
report-recommendations-text = Ordenadas por mejora en relación con el esfuerzo: minutos para una edición masiva o un workflow, horas para revisar una lista, días para investigar o comprar datos. Las mejoras son exactas: la puntuación se vuelve a calcular sin el hallazgo.
report-duplicates = Duplicados
report-duplicates-text = En HubSpot no se puede deshacer una combinación. Exporte primero sus contactos, compare los registros y después combine.
report-duplicates-none = No se encontraron duplicados.
report-notes = Tenga en cuenta
report-upper-bound = límite superior
report-upper-bound-text = Solo se leyeron los primeros contactos. No se ven los duplicados de contactos no leídos, así que la puntuación real solo puede ser más baja.
report-of-all = Con los { $total } contactos leídos sería de unos { $score }, si los demás se parecen a los primeros.
report-keep = Conservar o compartir
report-kept = Conservar o eliminar
report-print = Imprimir o guardar como PDF
report-json = Descargar en JSON
report-csv = Descargar en CSV
report-delete = Eliminar este informe
report-keep-text = El informe se conserva 12 meses en la dirección de esta página: guárdela en sus favoritos. Quien tenga esta dirección puede ver el resumen y eliminar el informe.
report-keep-share = Para mostrárselo a alguien, cree un enlace para compartir.
share-title = Compartir con otra persona
share-text = Un enlace para compartir abre este informe completo a quien lo tenga. Puede retirarlo cuando quiera.
share-password = Contraseña (opcional)
share-make = Crear un enlace para compartir
share-there = Este enlace abre el informe completo a quien lo tenga.
share-guarded = Pide la contraseña que usted eligió.
share-link = Enlace para compartir
share-copy = Copiar
share-copied = Copiado
share-revoke = Retirar el enlace
shared-title = Han compartido un informe con usted
shared-text = Está protegido con una contraseña. Pídasela a quien le envió el enlace.
shared-password = Contraseña
shared-wrong = Esa no es la contraseña.
shared-open = Abrir el informe
report-method = Cómo se calcula la puntuación

gauge-label-exact = { $score } de 100, calificación { $grade }, { $word }
gauge-label = { $score } de 100, calificación { $grade }, { $word }; intervalo del 95 % de { $low } a { $high }

fact-portal = Portal de HubSpot
fact-when = Analizado
fact-contacts = Contactos puntuados
fact-scored = { $scored } de { $read } leídos
fact-coverage = Cobertura
fact-all = Todos los contactos del portal
fact-first = Los primeros { $read } de { $total }
fact-total-unknown = { $read } leídos; no se sabe cuántos contiene el portal
fact-created = Creados
fact-span = De { $oldest } a { $newest }
fact-span-half = { $span }, la mitad entre { $first } y { $last }
fact-span-half-month = { $span }, al menos la mitad en { $month }
fact-checks = Comprobaciones
fact-check-counts = { $run } ejecutadas, { $apart } no aplicables, { $failed } no se pudieron ejecutar
fact-check-counts-whole = { $run } ejecutadas, { $apart } no aplicables
fact-rubric = Baremo

note-smaller_sample = No se pudieron puntuar { $failed } de { $read } contactos. El informe se basa en los { $scored } restantes.
note-first_of_many = Solo se leyeron los primeros { $read } contactos en el orden de HubSpot, que son aproximadamente los más antiguos. No son una muestra aleatoria del portal, y la unicidad es un límite superior. Un filtro de HubSpot cuenta todos los contactos, así que puede encontrar más que este informe.
note-total_unknown = HubSpot no indicó cuántos contactos contiene el portal, así que no podemos decir qué parte se leyó.
note-last_change_unknown = En { $unknown } de { $scored } contactos no se pudo leer la fecha de última modificación. Sin ella, un contacto no pierde nada en actualidad.
note-bulk_touch = Muchos contactos se modificaron en diez minutos, como ocurre con una importación o un workflow. Aquí la actualidad dice poco.
note-all_changed_lately = Casi todos los contactos se modificaron en un plazo de dos días. Aquí la actualidad dice poco.
note-import_burst = Muchos contactos se crearon en una misma hora, como en una importación o una migración.

grade-A = Excelente
grade-B = Buena
grade-C = Aceptable
grade-D = Deficiente
grade-F = Muy deficiente

severity-critical = Crítica
severity-high = Alta
severity-medium = Media
severity-low = Baja
severity-info = Informativa

effort-low = Esfuerzo: minutos
effort-medium = Esfuerzo: horas
effort-high = Esfuerzo: días

dimension-completeness = Completitud
dimension-accuracy = Exactitud
dimension-freshness = Actualidad
dimension-validity = Validez
dimension-consistency = Coherencia
dimension-uniqueness = Unicidad
dimension-enrichment = Enriquecimiento
dimension-weight = peso: { $weight }
dimension-ledger = Dónde se perdieron los puntos
dimension-start = Puntuación perfecta
dimension-end = Puntuación

question-completeness = ¿Está rellenado?
question-accuracy = ¿Es cierto?
question-freshness = ¿Es reciente?
question-validity = ¿Está bien formado?
question-consistency = ¿Se escribe igual en todas partes?
question-uniqueness = ¿Está cada persona una sola vez?
question-enrichment = ¿Dice más que lo básico?

age-title = Tiempo desde la última modificación
age-fresh = Recientes, hasta { $days } días
age-ageing = Envejeciendo, hasta { $days } días
age-stale = Desfasados, hasta { $days } días
age-old = Antiguos, hasta { $days } días
age-dormant = Dormidos, más de { $days } días
age-unknown = Sin fecha legible

ledger-others = { $n ->
    [one] { $shown } causa menor
   *[other] { $shown } causas menores
}
ledger-rest-completeness = Otras propiedades vacías
ledger-rest-accuracy = Otros hallazgos
ledger-rest-freshness = Antigüedad normal
ledger-rest-validity = Otros hallazgos
ledger-rest-consistency = Otros hallazgos
ledger-rest-uniqueness = Registros de una misma persona
ledger-rest-enrichment = Campos de enriquecimiento sin rellenar
ledger-none = Aquí no se perdió nada.
ledger-check = Causa
ledger-points = Puntos de esta di{"\u00AD"}men{"\u00AD"}sión

strength-title = Sin casos de «{ $title }»
strength-text = El { $share } de { $of } contactos evaluables no tiene este problema.

issue-brief = { $count } de { $of }
issue-tiny = <0,1
issue-eligible = Ámbito:
issue-trust = Fiabilidad:
issue-affected = { $n ->
    [one] { $count } de { $of } contacto evaluable
   *[other] { $count } de { $of } contactos evaluables
}
issue-interval = intervalo del 95 % de { $low } a { $high }
issue-points = puntos de la puntuación global
issue-points-short = puntos
issue-uncharged = No resta puntos por sí mismo: si reúne carencias, las cuentan otros problemas.
issue-too-few = { $n ->
    [one] Demasiado pocos para valorarlo: solo { $shown } contacto es evaluable.
   *[other] Demasiado pocos para valorarlo: solo { $shown } contactos son evaluables.
}
issue-breaks = Qué provoca
issue-more = Cómo se detectó y excepciones conocidas
issue-found = Cómo se detectó
issue-reads = Lee:
issue-exceptions = Excepciones conocidas
issue-fix = Cómo corregirlo
issue-method = Sobre esta comprobación
further-issues = { $n ->
    [one] { $shown } problema más
   *[other] { $shown } problemas más
}
further-tiny = { $n ->
    [one] { $shown } problema más que cuesta menos de 0,1 puntos
   *[other] { $shown } problemas más que cuestan menos de 0,1 puntos cada uno
}
further-advice = { $n ->
    [one] { $shown } recomendación más
   *[other] { $shown } recomendaciones más
}
further-severity = { $n } × { $severity }

advice-gain = +{ $gain } puntos
advice-gain-tiny = menos de +0,1 puntos
advice-effort = Esfuerzo
advice-steps = Pasos en HubSpot
advice-risk = Riesgo
advice-also = También forma parte
action-merge = Combinar los duplicados
action-verify = Verificar los contactos sin cambios desde hace mucho
action-fill = Rellenar: { $property }
action-correct = Corregir: { $property }
action-correct_names = Corregir nombres y apellidos
action-fix = Resolver: { $title }
risk-points = Una edición masiva no se puede revertir en un solo paso. Exporte antes la lista.
risk-fills = Los valores deducidos o comprados pueden ser erróneos. Compruebe una muestra antes de enviar nada.
risk-refreshes = Cambiar solo la fecha no verifica nada. Confirme los datos con la persona o marque el contacto como uno que no es de marketing.
risk-merges = Las combinaciones no se pueden deshacer. Exporte, revise y combine primero los casos más seguros.

what-if-title = ¿Y si…?
what-if-text = Marque lo que haría y vea cómo cambia la puntuación.
what-if-score = Puntuación resultante

## Trend: the change since earlier reports of the same portal

trend-title = Desde el último análisis
trend-up = { $points } puntos más desde el { $date }.
trend-down = { $points } puntos menos desde el { $date }.
trend-unclear = Sin un cambio claro desde el { $date }: los intervalos del 95 % se solapan.
trend-same = Sin cambios desde el { $date }.
trend-first = No se conserva ningún informe anterior de este portal hecho con el mismo baremo. Repita el análisis más adelante para ver el cambio.
trend-chart = Puntuaciones globales con sus intervalos del 95 %, del { $first } al { $last }. La tabla contigua contiene las cifras.
trend-this = Este informe
trend-interval = Intervalo del 95 %
trend-change = Cambio hasta este informe
trend-no-change = sin un cambio claro
trend-private = Esto solo lo ve quien haya conectado este portal en este navegador durante la última hora o tenga la dirección de un informe anterior.
trend-compare = Comparar con un informe anterior
trend-compare-text = Pegue la dirección de un informe anterior del mismo portal.
trend-address = Dirección del informe anterior
trend-button = Comparar
trend-not_found = No se conserva ningún informe en esta dirección.
trend-other_portal = Ese informe es de otro portal.
trend-other_rubric = Ese informe se hizo con otra versión del baremo, así que no se pueden comparar.
trend-not_earlier = Ese informe no es anterior a este.

## Duplicates

tier-certain = Segu{"\u00AD"}ros
tier-certain-text = El mismo buzón o perfil.
tier-probable = Proba{"\u00AD"}bles
tier-probable-text = Indicios sólidos de varios campos.
tier-possible = Posi{"\u00AD"}bles
tier-possible-text = Merecen una revisión; no cuentan en la puntuación.
tier-clusters = Perso{"\u00AD"}nas
tier-records = Regis{"\u00AD"}tros
tier-excess = Sobran{"\u00AD"}tes
tier-largest = Gru{"\u00AD"}po ma{"\u00AD"}yor

lead-title = Vea el informe completo
lead-behind = Tras este formulario, sin coste:
lead-behind-issues = cada problema: qué provoca, cómo se detectó y cómo corregirlo
lead-behind-recommendations = recomendaciones con su mejora exacta y un panel de simulación
lead-behind-rest = puntos perdidos por dimensión, puntos fuertes, duplicados, PDF, JSON y CSV
lead-first_name = Nombre
lead-last_name = Apellidos
lead-email = Correo de trabajo
lead-company = Empresa
lead-trap = Deje este campo vacío
lead-button = Mostrar el informe completo
lead-sending = Un momento
lead-privacy = Al enviar este formulario, usted acepta que conservemos estos cuatro datos durante 12 meses, sellados y separados del informe, y que podamos escribirle al respecto. Si elimina el informe, también se eliminan.
lead-failed = No ha funcionado. Inténtelo de nuevo.
lead-opened = El informe completo está abierto.
lead-wrong = Revise los campos siguientes.
lead-missing-first_name = Escriba su nombre.
lead-missing-last_name = Escriba sus apellidos.
lead-missing-email = Escriba su correo de trabajo.
lead-missing-company = Escriba el nombre de su empresa.
lead-malformed-email = Esto no parece una dirección de correo electrónico. Debería ser como nombre@empresa.com.
lead-malformed = Contiene caracteres que no se pueden guardar. Escríbalo de nuevo.
lead-too_long = Es demasiado largo. No supere los { $longest } caracteres.

## The report as CSV: heads of columns, kinds of rows, figures of the summary

csv-section = Sección
csv-id = ID
csv-title = Título
csv-value = Valor
csv-dimension = Dimensión
csv-affected = Contactos
csv-of = De
csv-percent = Porcentaje
csv-points = Puntos de la puntuación global
csv-summary = Resumen
csv-issue = Problema
csv-recommendation = Recomendación
csv-strength = Punto fuerte
csv-note = Aviso
csv-margin = Puntuación global, margen (95 %)
csv-after-three = Puntuación tras las tres primeras recomendaciones
csv-read = Contactos leídos
csv-failed = Contactos que no se pudieron puntuar
csv-total = Contactos en el portal
csv-checks = Comprobaciones ejecutadas

## What happens to the data

privacy-lead = Refine lee los contactos para contar qué les falla. Guarda los recuentos, no los contactos.
privacy-kept = Qué se guarda y durante cuánto tiempo
privacy-contacts = Contactos
privacy-contacts-text = Solo pasan por la memoria, cifrados en su camino entre las partes de Refine, y desaparecen cuando el análisis termina.
privacy-report = El informe
privacy-sealed-text = Se cifra antes de llegar a la base de datos.
privacy-form = El formulario
privacy-form-text = Nombre, apellidos, correo de trabajo y empresa, porque los escribe usted. Se guardan cifrados y separados del informe, el mismo tiempo que el informe. Podemos escribirle al respecto.
privacy-access = Acceso a HubSpot
privacy-address = Su dirección IP
privacy-address-text = Se cuenta para que nadie analice con demasiada frecuencia: como hash con clave, en memoria y durante 10 minutos como máximo desde su última solicitud. Refine no la escribe en ningún registro.
privacy-cookies = Cookies
privacy-cookies-text = Solo las que Refine necesita, y ningún script puede leerlas: durante 10 minutos para conectar e iniciar el análisis, 1 hora para saber qué portal ha conectado, 1 día si escribió la contraseña de un informe compartido y 1 año para que su informe siga abierto en este navegador. No hay seguimiento y no se carga nada de otros sitios.
privacy-seen = Quién lo ve
privacy-seen-address = Quien tiene la dirección de su informe ve el resumen y puede eliminarlo. El informe completo solo se abre en el navegador en el que se rellenó el formulario.
privacy-seen-share = Si crea un enlace para compartir, quien lo tenga ve el informe completo, con el identificador del portal. Puede protegerlo con una contraseña y retirarlo cuando quiera.
privacy-seen-operator = Quien gestiona este sitio puede leer lo que usted escribió en el formulario y tiene las claves de los informes guardados.
privacy-seen-nobody = Refine no transmite nada a nadie más.
privacy-delete = Cómo eliminarlo
privacy-delete-text = Al final de cada informe está «{ $button }». Elimina el informe, lo que se escribió en su formulario y su enlace para compartir, al momento y definitivamente. Si no lo hace, todo se elimina a los 12 meses.
privacy-lost-text = Si ya no tiene la dirección de su informe, escríbanos:
privacy-operator = Quién gestiona este sitio

## Method

method-title = Cómo se calcula la puntuación
method-intro = Hoy se ejecutan { $running } de las { $all } comprobaciones del catálogo. Todo lo que aparece en esta página procede de las mismas tablas con las que trabaja el motor, así que no puede decir otra cosa que lo que se hace.
method-rubric = Baremo
method-overall-title = Puntuación global
method-overall-text = Cada contacto recibe de 0 a 100 puntos en cada una de las siete dimensiones. Su puntuación global es la media de ellas, en la que cada una cuenta un séptimo; la del informe es la media de los contactos. Se redondea una sola vez, al final, con las mitades hacia arriba, y la letra se asigna según la puntuación redondeada.
method-range = Puntuación
method-word = Significado
method-points-title = Puntos de un hallazgo
method-points-text = En exactitud, validez y coherencia, un hallazgo resta los puntos de su gravedad a la puntuación del contacto en esa dimensión, en la medida en que el hallazgo es fiable. Cada valor se penaliza en una sola dimensión.
method-severity = Gravedad
method-points = Puntos
method-class = Fiabilidad
method-class-means = Qué significa
method-counts = Cuenta
method-shift-text = En un informe, la gravedad mostrada sube un nivel cuando está afectado más del 25 % de los contactos evaluables y baja un nivel cuando es menos del 1 %.
method-statistics-title = Estadística
method-statistics-text = Un porcentaje son los contactos afectados entre los evaluables, con su intervalo de Wilson del 95 %; con menos de 30 contactos evaluables, son demasiado pocos para valorarlo. El análisis lee hasta { $most } contactos: en un portal mayor, los primeros en el orden de HubSpot, aproximadamente los más antiguos. No son una muestra aleatoria: el informe lo indica y trata la unicidad como límite superior. La mejora de una corrección es exacta: la puntuación sin el hallazgo menos la puntuación.
method-privacy-title = Ningún valor de un contacto
method-privacy-text = Los duplicados y las variantes de escritura se detectan mediante hashes con clave que no se pueden revertir. Un informe contiene números y palabras nuestras; nunca hay valores de ejemplo.
method-applies = Se aplica a
method-reads = Lee
method-exceptions = Excepciones conocidas
method-source = Fuente
method-decided = Se decide
method-cure = Una corrección también
method-version = versión
method-omitted = No se ejecuta

formula-completeness = El porcentaje de las 14 propiedades que tienen un valor. Una propiedad que el portal no tiene no se exige a nadie.
formula-accuracy = 100 menos los puntos de sus hallazgos, nunca por debajo de 0.
formula-freshness = 100 el día del último cambio y { $decay } menos por cada año transcurrido: el deterioro habitual de los datos de contacto profesionales. El informe cuenta los contactos según los días transcurridos: recientes hasta { $fresh }, envejeciendo hasta { $ageing }, desfasados hasta { $stale }, antiguos hasta { $old } y dormidos a partir de ahí. Sin fecha legible, un contacto no pierde nada.
formula-validity = 100 menos los puntos de sus hallazgos, nunca por debajo de 0.
formula-consistency = 100 menos los puntos de sus hallazgos, nunca por debajo de 0.
formula-uniqueness = 100 dividido entre el número de registros de la misma persona; los duplicados probables cuentan según su grado de confianza.
formula-enrichment = El porcentaje de campos de enriquecimiento rellenados y utilizables: perfil de LinkedIn, nivel jerárquico, departamento si el portal lo tiene, y cargo con empresa.

class-deterministic-name = Segura
class-deterministic-text = Se deduce del propio valor.
class-high-name = Alta
class-high-text = Falla en menos de un caso de cada cien, aproximadamente.
class-medium-name = Media
class-medium-text = Falla de vez en cuando, así que cuenta la mitad.
class-low-name = Indicio
class-low-text = Un indicio que nunca baja la puntuación.

scope-contact = a partir de un solo contacto
scope-scan = comparando un contacto con los demás
scope-portal = una vez para todo el análisis
cure-fills = rellena la propiedad
cure-refreshes = cuenta como un cambio de hoy
cure-merges = combina los duplicados

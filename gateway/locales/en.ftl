# What a visitor reads, by key. Texts about checks come from the check table.

site-name = Refine
site-skip = Skip to content
site-description = A free health scan of your HubSpot contacts on seven quality dimensions. Read once, scored live, no contact ever stored.
site-footer = Read once. No contact is ever stored.
site-method = How scores are made
site-sample = Sample report
site-languages = Language
site-privacy = What happens to your data
site-operator = Run by { $name }
site-imprint = Legal notice
site-policy = Privacy policy

contacts = { $n ->
    [one] { $shown } contact
   *[other] { $shown } contacts
}
checks = { $n ->
    [one] { $shown } check
   *[other] { $shown } checks
}

## Landing

landing-promise = How healthy are your HubSpot contacts?
landing-how = Connect your portal, approve read access, and watch contacts being scored live on seven quality dimensions. It takes seconds, costs nothing, and no contact is ever stored.
landing-connect = Connect Your HubSpot
landing-see-sample = See a sample report
landing-before = HubSpot will ask for read access to contacts, and to know which portal it is.
landing-who = You need to be a super admin of the portal, or have the App Marketplace access permission. Otherwise, send this page to someone who is or has.
landing-sample-title = From the sample report
landing-steps-title = What happens
landing-step-1-title = You approve
landing-step-1-text = HubSpot shows you what we ask for. If you decline, nothing is read.
landing-step-2-title = You watch
landing-step-2-text = Up to { $most } contacts are read and scored in memory while you see the score form. Of a larger portal, these are the first in HubSpot's order, roughly the oldest.
landing-step-3-title = You know
landing-step-3-text = What is wrong, how many contacts it affects, how to fix it in HubSpot, and exactly what that gains.
landing-step-3-form = You see the score and your largest issue at once. The rest opens after a short form: name, work email, company. It stays free.
landing-promises-title = Before you connect
landing-promises-more = Who sees it, which cookies are set and how to delete it all:
landing-scope-title = What HubSpot will ask you
landing-scope-text = Two scopes and no other:
landing-scope-oauth = to know which portal approved
landing-scope-contacts = to read contacts, never to change them
landing-read-title = What we read
landing-read-text = These 14 properties of up to { $most } contacts, once, one way. Nothing is ever written to your portal.
landing-unread-title = What we do not read
landing-unread-text = Deals, company records, tickets, email engagement, other or custom properties, attachments, notes and activities. There is no continuous or scheduled sync.
landing-stored-title = What is stored, and how long
landing-stored-text = For 12 months: overall score and grade, dimension averages and what lowered them, grade distribution, strengths, top issues, recommendations, how many contacts were scanned, how many of them last changed how long ago (in five bands), how many are duplicates and how many checks ran, the earliest and the latest create date and the three that part the contacts into quarters, each by day, which of the properties the portal has, time of the scan, portal id.
landing-lead-text = Stored apart, because you type it yourself: first name, last name, work email and company of the form that opens the whole report. We may write to you about the report.
landing-never-text = Never stored: names, addresses, numbers or any other value of a contact.
landing-token-title = What happens to the access
landing-renewal-text = The key with which access could be renewed, the refresh token, is revoked as soon as HubSpot hands it to us. We never keep it.
landing-token-text = The access token, which reads the contacts, expires at HubSpot after about 30 minutes. We hold it for your scan only: at most 10 minutes in a sealed cookie that no script can read, then until the scan completes or fails. No connection is kept.
landing-encrypted-text = Whatever travels between your browser, HubSpot and us is encrypted.
landing-revoke-text = Revoke access any time in HubSpot under Settings > Integrations > Connected Apps.
landing-again-title = Scanning again
landing-again-text = Each scan is a fresh, independent report; to scan again, connect again. One scan per IP address per minute; a scan that failed does not count.
landing-trend-text = For one hour, a sealed cookie that no script can read remembers which portal you connected. With it, your report shows how the score changed since the portal's earlier reports, to nobody but you.

property-firstname = First name
property-lastname = Last name
property-email = Email
property-phone = Phone number
property-jobtitle = Job title
property-company = Company name
property-city = City
property-state = State/Region
property-country = Country/Region
property-createdate = Create date
property-lastmodifieddate = Last modified date
property-hs_linkedin_url = LinkedIn URL
property-hs_seniority = Employment seniority
property-department = Department

## Starting and watching

start-title = HubSpot is connected
start-text = The scan takes seconds, and you can watch it.
start-button = Start the scan
progress-title = Scanning your contacts
progress-lead = You can leave this page open or come back to it; the scan goes on either way.
progress-stages = Stages of the scan
progress-connect = Connected to HubSpot
progress-read = Reading contacts
progress-score = Scoring
progress-save = Saving the report
progress-page = Page
progress-of = of
progress-counts = Counts so far
progress-contacts-read = contacts read
progress-contacts-scored = scored
progress-contacts-failed = could not be scored
progress-elapsed = elapsed
progress-running = Running score
progress-running-text = Each contact by itself. Duplicates and other comparisons come at the end and can lower it.
progress-distribution = Contacts by grade so far
progress-rate_limited = HubSpot limits how fast we may read. Continuing in
progress-unavailable = HubSpot did not answer. Trying again in
progress-seconds = s
progress-waits-rate_limited = HubSpot limits how fast we may read. The scan goes on by itself.
progress-waits-unavailable = HubSpot did not answer. The scan tries again by itself.
progress-lost = The connection was lost. Reconnecting; the scan goes on meanwhile.
progress-done = Done. Opening your report.
progress-noscript = This page looks again every few seconds.

## Failures: title, text and action for each code

failed-authentication_failed-title = HubSpot authentication failed. Please reconnect.
failed-authentication_failed-text = HubSpot did not accept the connection, or it was already used or is older than ten minutes. No contact was stored.
failed-authentication_failed-action = Reconnect
failed-rate_limited-title = Something went wrong
failed-rate_limited-text = HubSpot limited our reads for longer than we wait. Please try again in a few minutes.
failed-rate_limited-action = Try Again
failed-hubspot_unavailable-title = Something went wrong
failed-hubspot_unavailable-text = HubSpot could not be reached, or did not answer in a form that can be read. Nothing was stored.
failed-hubspot_unavailable-action = Try Again
failed-scoring_failed-title = Data quality scoring failed
failed-scoring_failed-text = Half or more of the contacts could not be scored, so there is no honest grade to show.
failed-scoring_failed-action = Try Again
failed-report_not_saved-title = Something went wrong
failed-report_not_saved-text = The scan is done, but its report could not be saved.
failed-report_not_saved-action = Try Again
failed-interrupted-title = Something went wrong
failed-interrupted-text = The scan was interrupted before its end. No contact was stored.
failed-interrupted-action = Try Again
failed-scorer_unreachable-title = Scoring service is unreachable
failed-scorer_unreachable-text = The scan was not started, and nothing was read. Please try again in a moment.
failed-scorer_unreachable-action = Try Again
failed-database_unreachable-title = Database is not configured
failed-database_unreachable-text = The scan was not started, because its report could not be saved.
failed-database_unreachable-action = Try Again
failed-pipeline_unreachable-title = Something went wrong
failed-pipeline_unreachable-text = A part of the scan service is not reachable right now. Please try again in a moment.
failed-pipeline_unreachable-action = Try Again
failed-too_many_scans-title = One scan per minute
failed-too_many_scans-text = { $n ->
    [0] A scan from your IP address started less than a minute ago. Please wait until the minute is over.
    [one] A scan from your IP address started less than a minute ago. Please try again in { $n } second.
   *[other] A scan from your IP address started less than a minute ago. Please try again in { $n } seconds.
}
failed-too_many_scans-action = Try Again
failed-wait-over = You can try again now.
failed-too_many_connects-title = Too many connections
failed-too_many_connects-text = { $n ->
    [one] HubSpot was connected many times from your IP address recently. Please try again in { $n } second.
   *[other] HubSpot was connected many times from your IP address recently. Please try again in { $n } seconds.
}
failed-too_many_connects-action = Back to the start
failed-too_many_leads-title = Too many forms
failed-too_many_leads-text = { $n ->
    [one] Many forms were sent from your IP address recently. Please try again in { $n } second.
   *[other] Many forms were sent from your IP address recently. Please try again in { $n } seconds.
}
failed-too_many_leads-action = Back to the start
failed-too_many_guesses-title = Too many tries
failed-too_many_guesses-text = { $n ->
    [one] The password was tried too often. Please try again in { $n } second.
   *[other] The password was tried too often. Please try again in { $n } seconds.
}
failed-too_many_guesses-action = Back to the start
failed-too_many_watchers-title = Something went wrong
failed-too_many_watchers-text = Too many people are watching scans right now. Your scan goes on; please reload in a moment.
failed-too_many_watchers-action = Back to the start
failed-too_many_looks-title = Too many open pages
failed-too_many_looks-text = Your network is following too many scans at once. Your scan goes on; please close some of these pages and reload in a moment.
failed-too_many_looks-action = Back to the start
failed-cross_site-title = The request came from another site
failed-cross_site-text = For your safety it was not carried out.
failed-cross_site-action = Back to the start
failed-not_found-title = Not found
failed-not_found-text = This page, scan or report does not exist, or is no longer kept.
failed-not_found-action = Back to the start
failed-link_gone-title = This link opens no report
failed-link_gone-text = The link was taken back, its report was deleted, or part of the link is missing. Please ask the person who sent it to you.
failed-link_gone-action = Back to the start
failed-locked-title = This report is not open yet
failed-locked-text = Fill in the form on the report's page first, in this browser.
failed-locked-action = Back to the start
failed-invalid_lead-title = Please check the form
failed-invalid_lead-text = Some fields are missing or not valid.
failed-invalid_lead-action = Try Again
failed-malformed-title = The request could not be read
failed-malformed-text = Please go back, reload the page and try again.
failed-malformed-action = Back to the start
failed-too_large-title = The request is too large
failed-too_large-text = Please shorten what you typed and try again.
failed-too_large-action = Back to the start
failed-method_not_allowed-title = This address takes no such request
failed-method_not_allowed-text = It exists, but not for this kind of request.
failed-method_not_allowed-action = Back to the start
failed-timed_out-title = Something went wrong
failed-timed_out-text = The answer took too long. Please try again in a moment.
failed-timed_out-action = Try Again
failed-internal-title = Something went wrong
failed-internal-text = The fault is on our side and was noted. Please try again in a moment.
failed-internal-action = Try Again
declined-title = Access was not approved
declined-text = HubSpot was not connected, and nothing was read. You can look at a sample report instead, or connect when you like.
declined-action = Back to the start
empty-title = No contacts yet
empty-text = Your portal holds no contacts, so there is nothing to grade. Come back once you have added some.
empty-action = Back to the start
deleted-title = Your report is deleted
deleted-text = The report and what was typed into its form are gone for good.
deleted-action = Back to the start
delete-title = Delete this report?
delete-text = The report and what was typed into its form will be gone for good, for anyone who has its address. This cannot be undone.
delete-button = Delete for good
delete-keep = Keep the report

## Report

report-title = Contact health report
report-title-of = Contact health report, portal { $portal }
report-sample-title = Sample report
report-sample-text = This is a report of a made-up portal. Yours looks like this, with your figures.
report-facts = What this report is based on
report-contents = On this page
report-overall = Overall score
report-interval = 95% interval for contacts like these: { $low } to { $high }.
report-exact = All contacts of the portal were scored, so there is no sampling error.
report-first = Fix first
report-first-score = Score with these done: { $before } → { $after }
report-critical = Critical issues
report-distribution = Contacts by grade
report-grade = Grade
report-share = Share
report-contacts = Contacts
report-dimensions = Seven dimensions
report-dimensions-text = The overall score is their weighted mean.
report-dimensions-same = The overall score is their mean: each of the seven counts one seventh.
report-strengths = Strengths
report-issues = Top issues
report-issues-text = By what they cost the overall score. Issues overlap, so their points do not add up; recommendations count each once.
report-largest = Your largest issue
report-largest-text = It costs the most points. Points count how many contacts it hits, so it need not be the most severe.
report-no-issues = No issue was found.
report-recommendations = Recommendations
report-recommendations-text = By gain for the effort: minutes for a bulk edit or a workflow, hours for a list to review, days for research or bought data. Gains are exact: the score is computed again without the finding.
report-duplicates = Duplicates
report-duplicates-text = Merging cannot be undone in HubSpot. Export your contacts first, compare the records, then merge.
report-duplicates-none = No duplicates were found.
report-notes = Please note
report-upper-bound = upper bound
report-upper-bound-text = Only the first contacts were read. Duplicates of contacts that were not read are not seen, so the true score can only be lower.
report-of-all = With all { $total } contacts read it would be about { $score }, if the others are like the first.
report-keep = Keep or share
report-kept = Keep or delete
report-print = Print or save as PDF
report-json = Download as JSON
report-csv = Download as CSV
report-delete = Delete this report
report-keep-text = The report is kept for 12 months under this page's address: bookmark it. Anyone who has this address can see the summary and delete the report.
report-keep-share = To show the report to others, make a share link instead.
share-title = Share with a colleague
share-text = A share link opens this whole report for anyone who has it. You can take it back at any time.
share-password = Password (optional)
share-make = Make a share link
share-there = This link opens the whole report for anyone who has it.
share-guarded = It asks for the password that you chose.
share-link = Share link
share-copy = Copy
share-copied = Copied
share-revoke = Take the link back
shared-title = A report was shared with you
shared-text = It is protected by a password. Ask the person who sent you the link.
shared-password = Password
shared-wrong = That is not the password.
shared-open = Open the report
report-method = How the score is made

gauge-label-exact = { $score } out of 100, grade { $grade }, { $word }
gauge-label = { $score } out of 100, grade { $grade }, { $word }; 95% interval { $low } to { $high }

fact-portal = HubSpot portal
fact-when = Scanned
fact-contacts = Contacts scored
fact-scored = { $scored } of { $read } read
fact-coverage = Coverage
fact-all = All contacts of the portal
fact-first = The first { $read } of { $total }
fact-total-unknown = { $read } read; how many the portal holds is not known
fact-created = Created
fact-span = { $oldest } to { $newest }
fact-span-half = { $span }, half of them between { $first } and { $last }
fact-span-half-month = { $span }, at least half of them in { $month }
fact-checks = Checks
fact-check-counts = { $run } run, { $apart } not applicable, { $failed } could not run
fact-check-counts-whole = { $run } run, { $apart } not applicable
fact-rubric = Rubric

note-smaller_sample = { $failed } of { $read } contacts could not be scored. The report is based on the other { $scored }.
note-first_of_many = Only the first { $read } contacts in HubSpot's order were read, roughly the oldest. They are not a random sample of the portal, and uniqueness is an upper bound. A filter in HubSpot counts all contacts, so it can find more than this report does.
note-total_unknown = HubSpot did not tell how many contacts the portal holds, so we cannot say how much of it was read.
note-last_change_unknown = The date of the last change could not be read for { $unknown } of { $scored } contacts. Without it, a contact loses nothing under Freshness.
note-bulk_touch = Many contacts were changed within ten minutes, as an import or a workflow does. Freshness says little here.
note-all_changed_lately = Nearly all contacts were changed within two days. Freshness says little here.
note-import_burst = Many contacts were created within one hour, as in an import or a migration.

grade-A = Excellent
grade-B = Good
grade-C = Fair
grade-D = Poor
grade-F = Failing

severity-critical = Critical
severity-high = High
severity-medium = Medium
severity-low = Low
severity-info = Information

effort-low = Effort: minutes
effort-medium = Effort: hours
effort-high = Effort: days

dimension-completeness = Completeness
dimension-accuracy = Accuracy
dimension-freshness = Freshness
dimension-validity = Validity
dimension-consistency = Consistency
dimension-uniqueness = Uniqueness
dimension-enrichment = Enrichment
dimension-weight = weight { $weight }
dimension-ledger = Where the points went
dimension-start = Perfect score
dimension-end = Score

question-completeness = Is it filled in?
question-accuracy = Is it true?
question-freshness = Is it recent?
question-validity = Is it well-formed?
question-consistency = Is it written the same way everywhere?
question-uniqueness = Is each person there once?
question-enrichment = Does it tell more than the basics?

age-title = Time since the last change
age-fresh = Fresh, up to { $days } days
age-ageing = Ageing, up to { $days } days
age-stale = Stale, up to { $days } days
age-old = Old, up to { $days } days
age-dormant = Dormant, over { $days } days
age-unknown = No readable date

ledger-others = { $n ->
    [one] { $shown } smaller cause
   *[other] { $shown } smaller causes
}
ledger-rest-completeness = Other empty properties
ledger-rest-accuracy = Other findings
ledger-rest-freshness = Ordinary age
ledger-rest-validity = Other findings
ledger-rest-consistency = Other findings
ledger-rest-uniqueness = Records of one person
ledger-rest-enrichment = Enrichment fields not filled
ledger-none = Nothing was lost here.
ledger-check = Cause
ledger-points = Points of this di{"\u00AD"}men{"\u00AD"}sion

strength-title = Free of “{ $title }”
strength-text = { $share } of { $of } eligible contacts are free of this.

issue-brief = { $count } of { $of }
issue-tiny = <0.1
issue-eligible = Looked at:
issue-trust = Confidence:
issue-affected = { $n ->
    [one] { $count } of { $of } eligible contact
   *[other] { $count } of { $of } eligible contacts
}
issue-interval = 95% interval { $low } to { $high }
issue-points = points of the overall score
issue-points-short = points
issue-uncharged = It takes no points itself: where it sums up gaps, other issues count them.
issue-too-few = { $n ->
    [one] Too few to rate: only { $shown } contact is eligible.
   *[other] Too few to rate: only { $shown } contacts are eligible.
}
issue-breaks = What it breaks
issue-more = How it was found, and known exceptions
issue-found = How it was found
issue-reads = Reads:
issue-exceptions = Known exceptions
issue-fix = How to fix it
issue-method = About this check
further-issues = { $n ->
    [one] { $shown } further issue
   *[other] { $shown } further issues
}
further-tiny = { $n ->
    [one] { $shown } further issue that costs less than 0.1 points
   *[other] { $shown } further issues that cost less than 0.1 points each
}
further-advice = { $n ->
    [one] { $shown } further recommendation
   *[other] { $shown } further recommendations
}
further-severity = { $n } × { $severity }

advice-gain = +{ $gain } points
advice-gain-tiny = under +0.1 points
advice-effort = Effort
advice-steps = Steps in HubSpot
advice-risk = Risk
advice-also = Also part of it
action-merge = Merge duplicates
action-verify = Verify contacts that have not changed for long
action-fill = Fill in: { $property }
action-correct = Correct: { $property }
action-correct_names = Correct first and last names
action-fix = Fix: { $title }
risk-points = A bulk edit cannot be taken back in one step. Export the list first.
risk-fills = Guessed or bought values can be wrong. Check a sample before you send anything.
risk-refreshes = A changed date alone verifies nothing. Confirm with the person, or set the contact as non-marketing.
risk-merges = Merges cannot be undone. Export, review, then merge the surest first.

what-if-title = What if?
what-if-text = Tick what you would do and see the score move.
what-if-score = Score then

## Trend: the change since earlier reports of the same portal

trend-title = Since the last scan
trend-up = Up by { $points } points since { $date }.
trend-down = Down by { $points } points since { $date }.
trend-unclear = No clear change since { $date }: the 95% intervals overlap.
trend-same = Unchanged since { $date }.
trend-first = No earlier report of this portal with the same rubric is kept. Scan again later to see the change.
trend-chart = Overall scores with their 95% intervals, from { $first } to { $last }. The table beside it has the figures.
trend-this = This report
trend-interval = 95% interval
trend-change = Change until this report
trend-no-change = no clear change
trend-private = Only those who connected this portal in this browser within the last hour, or have the address of an earlier report, see this.
trend-compare = Compare with an earlier report
trend-compare-text = Paste the address of an earlier report of the same portal.
trend-address = Address of the earlier report
trend-button = Compare
trend-not_found = No report is kept under this address.
trend-other_portal = That report is of another portal.
trend-other_rubric = That report was made with another version of the rubric, so the two cannot be compared.
trend-not_earlier = That report is not earlier than this one.

## Duplicates

tier-certain = Certain
tier-certain-text = The same mailbox or profile.
tier-probable = Prob{"\u00AD"}able
tier-probable-text = Strong evidence from several fields.
tier-possible = Pos{"\u00AD"}sible
tier-possible-text = Worth a look; not counted in the score.
tier-clusters = Peo{"\u00AD"}ple
tier-records = Rec{"\u00AD"}ords
tier-excess = Sur{"\u00AD"}plus
tier-largest = Larg{"\u00AD"}est

lead-title = See the whole report
lead-behind = Behind this form, free of charge:
lead-behind-issues = every issue with what it breaks, how it was found and how to fix it
lead-behind-recommendations = recommendations with their exact gain, and a what-if panel
lead-behind-rest = points lost by dimension, strengths, duplicates, PDF, JSON and CSV
lead-first_name = First name
lead-last_name = Last name
lead-email = Work email
lead-company = Company
lead-trap = Leave this field empty
lead-button = Show the full report
lead-sending = One moment
lead-privacy = By sending this form you agree that we keep these four values for 12 months, sealed and apart from the report, and may write to you about it. Deleting the report deletes them too.
lead-failed = That did not work. Please try again.
lead-opened = The full report is open.
lead-wrong = Please check the fields below.
lead-missing-first_name = Please enter your first name.
lead-missing-last_name = Please enter your last name.
lead-missing-email = Please enter your work email.
lead-missing-company = Please enter your company's name.
lead-malformed-email = This does not look like an email address. It should be like name@company.com.
lead-malformed = This contains characters that cannot be stored. Please type it again.
lead-too_long = This is too long. Please keep it to { $longest } characters.

## The report as CSV: heads of columns, kinds of rows, figures of the summary

csv-section = Section
csv-id = ID
csv-title = Title
csv-value = Value
csv-dimension = Dimension
csv-affected = Contacts
csv-of = Of
csv-percent = Percent
csv-points = Points of the overall score
csv-summary = Summary
csv-issue = Issue
csv-recommendation = Recommendation
csv-strength = Strength
csv-note = Note
csv-margin = Overall score, margin (95%)
csv-after-three = Score after the first three recommendations
csv-read = Contacts read
csv-failed = Contacts that could not be scored
csv-total = Contacts in the portal
csv-checks = Checks run

## What happens to the data

privacy-lead = Refine reads contacts to count what is wrong with them. It keeps the counts, not the contacts.
privacy-kept = What is kept, and how long
privacy-contacts = Contacts
privacy-contacts-text = They pass through memory only, encrypted on their way between the parts of Refine, and are gone when the scan is over.
privacy-report = The report
privacy-sealed-text = It is encrypted before it reaches the database.
privacy-form = The form
privacy-form-text = First name, last name, work email and company, because you type them yourself. They are kept encrypted and apart from the report, for as long as the report. We may write to you about it.
privacy-access = Access to HubSpot
privacy-address = Your IP address
privacy-address-text = It is used to limit how often anyone scans: as a keyed hash in memory, for at most 10 minutes after your last request. Refine writes it to no log.
privacy-cookies = Cookies
privacy-cookies-text = Only those that Refine needs, and no script can read them: for 10 minutes to connect and start the scan, for 1 hour to know which portal you connected, for 1 day where you typed the password of a shared report, and for 1 year to keep your report open in this browser. There is no tracking, and nothing is loaded from other sites.
privacy-seen = Who sees it
privacy-seen-address = Whoever has the address of your report sees its summary and can delete it. The whole report opens only in the browser in which the form was filled in.
privacy-seen-share = If you make a share link, whoever has it sees the whole report, with the portal id. You can give it a password, and take it back at any time.
privacy-seen-operator = Whoever runs this site can read what you typed into the form, and holds the keys to saved reports.
privacy-seen-nobody = Refine passes nothing on to anybody else.
privacy-delete = How to delete it
privacy-delete-text = At the end of every report is “{ $button }”. It deletes the report, what was typed into its form and its share link at once and for good. Otherwise all of it is deleted after 12 months.
privacy-lost-text = If you no longer have the address of your report, write to us:
privacy-operator = Who runs this site

## Method

method-title = How the score is made
method-intro = { $running } of { $all } checks of the catalogue run today. Everything on this page comes from the tables that the engine itself runs on.
method-rubric = Rubric
method-overall-title = Overall score
method-overall-text = Each contact gets a score of 0 to 100 on each of seven dimensions. Its overall score is their mean, in which each counts one seventh; the report's is the mean over contacts. It is rounded once, at the end, half up, and the letter follows the rounded score.
method-range = Score
method-word = Meaning
method-points-title = Points of a finding
method-points-text = In accuracy, validity and consistency, a finding takes its severity's points from the contact's score on that dimension, weighted by how far the finding can be trusted. A value is charged in one dimension only.
method-severity = Severity
method-points = Points
method-class = Confidence
method-class-means = What it means
method-counts = Counts
method-shift-text = In a report the severity shown goes one level up where more than 25% of the eligible contacts are affected, and one down under 1%.
method-statistics-title = Statistics
method-statistics-text = A share is the affected contacts among those eligible, with its Wilson 95% interval; fewer than 30 eligible contacts are too few to rate. The scan reads up to { $most } contacts: of a larger portal the first in HubSpot's order, roughly the oldest. They are not a random sample: the report says so, and calls uniqueness an upper bound. The gain of a fix is exact: the score without the finding, minus the score.
method-privacy-title = No value of a contact
method-privacy-text = Duplicates and spelling variants are found over keyed hashes that cannot be read back. A report holds numbers and words of our own; there are no example values, ever.
method-applies = Applies to
method-reads = Reads
method-exceptions = Known exceptions
method-source = Source
method-decided = Decided
method-cure = A fix also
method-version = version
method-omitted = Does not run

formula-completeness = The share of the 14 properties that hold a value. A property that the portal does not have is not counted.
formula-accuracy = 100 minus the points of its findings, never below 0.
formula-freshness = 100 on the day of the last change, and { $decay } less for each year since: the usual decay of business contact data. The report counts contacts by the days since then: fresh up to { $fresh }, ageing up to { $ageing }, stale up to { $stale }, old up to { $old }, dormant beyond. Without a readable date, a contact loses nothing.
formula-validity = 100 minus the points of its findings, never below 0.
formula-consistency = 100 minus the points of its findings, never below 0.
formula-uniqueness = 100 divided by the number of records of the same person; probable duplicates count by their confidence.
formula-enrichment = The share of enrichment fields that are filled and usable: LinkedIn profile, seniority, department where the portal has it, and job title with company.

class-deterministic-name = Certain
class-deterministic-text = It follows from the value alone.
class-high-name = High
class-high-text = Wrong in less than about one case in a hundred.
class-medium-name = Medium
class-medium-text = Sometimes wrong, so it counts half.
class-low-name = Hint
class-low-text = A hint that never lowers a score.

scope-contact = from one contact
scope-scan = from one contact against the others
scope-portal = once for the whole scan
cure-fills = fills the property
cure-refreshes = counts as changed today
cure-merges = merges the duplicates

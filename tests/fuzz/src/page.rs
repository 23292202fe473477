//! A page of HubSpot's contacts: as the fetcher reads it, and as a scorer opens it.

use fetcher::Answer;
use schemas::contact::Page;

/// Contacts that are taken of one answer, as the fetcher asks for.
const ROOM: u32 = 100;

/// What parses is written as a page that reads back the same, and no contact is lost or added.
pub(crate) fn judge(bytes: &[u8]) {
    if let Ok(answer) = Answer::parse(bytes, ROOM) {
        assert!(
            answer.pages.iter().map(|page| page.contacts).sum::<u32>() <= ROOM,
            "more contacts than there is room for"
        );
        for page in &answer.pages {
            let opened: Page<'_> = serde_json::from_slice(&page.json).expect("a scorer opens what a fetcher wrote");
            assert_eq!(opened.contacts.len(), page.contacts as usize);
            assert_eq!(write(&opened), page.json, "a page is written the same again");
        }
    }
    if let Ok(page) = serde_json::from_slice::<Page<'_>>(bytes) {
        let json = write(&page);
        let again: Page<'_> = serde_json::from_slice(&json).expect("what was written can be read");
        assert!(again.contacts == page.contacts, "a page reads back as another");
    }
}

fn write(page: &Page<'_>) -> Vec<u8> {
    serde_json::to_vec(page).expect("texts and nulls under text keys are always JSON")
}

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
            let opened = Page::from_bytes(&page.bytes).expect("a scorer opens what a fetcher wrote");
            assert_eq!(opened.contacts.len(), page.contacts as usize);
            assert_eq!(opened.to_bytes(), page.bytes, "a page is written the same again");
        }
    }
    if let Ok(page) = Page::from_bytes(bytes) {
        assert!(Page::from_bytes(&page.to_bytes()) == Ok(page), "a page reads back as another");
    }
}

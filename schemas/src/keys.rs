//! Blinded keys: keyed hashes of parts of a contact. Equal parts of one scan have equal keys, so the aggregator can find
//! duplicates, spelling variants and bursts without seeing a letter. The hashing key is derived per scan and known to
//! scorers only.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One blinded key: what it stands for, and the keyed hash. It is written as nine bytes in base64, since a page has
/// thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// What was hashed.
    pub kind: KeyKind,
    /// The keyed hash, 64 bits.
    pub hash: u64,
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = [self.kind as u8; 9];
        bytes[1..].copy_from_slice(&self.hash.to_le_bytes());
        let mut text = [0; 12];
        let length = URL_SAFE_NO_PAD.encode_slice(bytes, &mut text).expect("nine bytes are twelve characters");
        serializer.serialize_str(str::from_utf8(&text[..length]).expect("base64 is ASCII"))
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        let mut bytes = [0; 9];
        let read = (text.len() == 12).then(|| URL_SAFE_NO_PAD.decode_slice(text, &mut bytes).ok()).flatten();
        let (number, hash) = bytes.split_first().expect("nine bytes have a first");
        let kind = KeyKind::ALL.get(usize::from(*number)).filter(|_| read == Some(9));
        let hash = <[u8; 8]>::try_from(hash).map(u64::from_le_bytes);
        let key = kind.zip(hash.ok()).map(|(kind, hash)| Self { kind: *kind, hash });
        key.ok_or_else(|| D::Error::custom("a blinded key is nine bytes in base64"))
    }
}

/// What a blinded key stands for. Pairs of a canonical and a written form (`Country` with `CountryForm`) tell variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum KeyKind {
    /// Email address, prepared and in lower case.
    Email,
    /// Mailbox: email without plus tag, with Gmail's dots and domains folded.
    Mailbox,
    /// Mailbox after repair of a provider typo; only where there was one to repair, and for its right twin.
    RepairedMailbox,
    /// Slug of a LinkedIn person profile.
    Profile,
    /// Phone (country and last nine digits) alone, to find shared lines.
    Phone,
    /// The words of first and last name, whatever their order, alone: to weigh a name by its rarity.
    Name,
    /// First and last name in this order.
    FullName,
    /// Business domain of the email.
    Domain,
    /// The role mailbox's domain, where the mailbox is a role.
    RoleDomain,
    /// Country, resolved.
    Country,
    /// Country, as written.
    CountryForm,
    /// State, resolved.
    State,
    /// State, as written.
    StateForm,
    /// Class of phone format.
    PhoneForm,
    /// Company's fingerprint: without case, punctuation and legal form.
    Company,
    /// Company, as written.
    CompanyForm,
    /// Job title: its words, expanded, in whatever order.
    Title,
    /// Job title, as written.
    TitleForm,
    /// Department, folded.
    Department,
    /// Department, as written.
    DepartmentForm,
    /// Seniority's vocabulary (HubSpot's own values, labels, other).
    SeniorityForm,
    /// City, folded.
    City,
    /// City, as written.
    CityForm,
    /// Class of LinkedIn URL form.
    LinkedinForm,
    /// First name by which somebody is called, alone: to weigh it by its rarity, as the next one.
    FirstName,
    /// Last name, alone.
    LastName,
    /// First name without the vowels at its end, equal for a man's and a woman's form.
    FirstNameStem,
    /// That the first name is one of the known ones, hence no misspelling of another. The same for all that have it.
    KnownFirstName,
    /// Nickname group of the first name.
    Nickname,
    /// Father, son or grandson, where the name says so.
    Generation,
    /// First and last name with their accents.
    NameForm,
    /// Last name and first letter of the first name.
    LastNameAndInitial,
    /// How first and last name sound, in sorted order.
    SoundingName,
    /// Local part of an email that is not made of the name: somebody's own, at any domain.
    Handle,
    /// How an email is made of the name, with its domain.
    MailboxPattern,
    /// That the local part has a part of the name in it, and is not made of the name alone. The same for all that have it, as
    /// the next two.
    NamedMailbox,
    /// That the local part is made of the name, with the first name as it is written.
    SpelledFirstName,
    /// That the local part is made of the name, with the last name as it is written.
    SpelledLastName,
    /// First letters of the local part, with those of the domain.
    MailboxHead,
    /// Last letters of the local part, with the first ones of the domain.
    MailboxTail,
    /// That the mailbox is a role's. The same for all that have it.
    RoleMailbox,
    /// Last eight digits of the phone.
    PhoneTail,
    /// Ten-minute window of the last change.
    ChangedWindow,
    /// Hour of creation.
    CreatedHour,
    /// Ten-minute window of creation with the set of empty fields.
    CreatedGaps,
    /// First letters of first and last name, in sorted order.
    NameHead,
    /// That there are several first names. The same for all that have them, as the next one.
    SeveralFirstNames,
    /// That there are several last names, or one with words before it.
    SeveralLastNames,
    /// What somebody with several first names may be called instead: the last of them, or all in one word. Hashed as
    /// [`KeyKind::FirstName`] is, to be compared with it.
    OtherFirstName,
    /// Middle initial, or a Vietnamese middle name.
    MiddleName,
    /// Number behind the name that a mailbox at work is made of.
    MailboxNumber,
    /// That the mailbox is at a provider of free mail that firms use too. The same for all that have it, as the next two.
    FirmsProvider,
    /// That the local part is the last name and then the first.
    LastNameFirst,
    /// That so it is, and that the last name is one of the known first names.
    FirstNameLast,
}

impl KeyKind {
    /// All kinds, each at the place of its number.
    pub const ALL: &'static [Self] = &[
        Self::Email,
        Self::Mailbox,
        Self::RepairedMailbox,
        Self::Profile,
        Self::Phone,
        Self::Name,
        Self::FullName,
        Self::Domain,
        Self::RoleDomain,
        Self::Country,
        Self::CountryForm,
        Self::State,
        Self::StateForm,
        Self::PhoneForm,
        Self::Company,
        Self::CompanyForm,
        Self::Title,
        Self::TitleForm,
        Self::Department,
        Self::DepartmentForm,
        Self::SeniorityForm,
        Self::City,
        Self::CityForm,
        Self::LinkedinForm,
        Self::FirstName,
        Self::LastName,
        Self::FirstNameStem,
        Self::KnownFirstName,
        Self::Nickname,
        Self::Generation,
        Self::NameForm,
        Self::LastNameAndInitial,
        Self::SoundingName,
        Self::Handle,
        Self::MailboxPattern,
        Self::NamedMailbox,
        Self::SpelledFirstName,
        Self::SpelledLastName,
        Self::MailboxHead,
        Self::MailboxTail,
        Self::RoleMailbox,
        Self::PhoneTail,
        Self::ChangedWindow,
        Self::CreatedHour,
        Self::CreatedGaps,
        Self::NameHead,
        Self::SeveralFirstNames,
        Self::SeveralLastNames,
        Self::OtherFirstName,
        Self::MiddleName,
        Self::MailboxNumber,
        Self::FirmsProvider,
        Self::LastNameFirst,
        Self::FirstNameLast,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_what_it_wrote_and_no_other_text_is_one() {
        for (place, kind) in KeyKind::ALL.iter().enumerate() {
            assert_eq!(*kind as usize, place);
            let key = Key { kind: *kind, hash: u64::MAX - place as u64 };
            assert_eq!(serde_json::from_str::<Key>(&serde_json::to_string(&key).unwrap()).unwrap(), key);
        }
        for text in ["\"\"", "7", "\"AAAA\"", "\"____________\"", "\"!!!!!!!!!!!!\"", "\"AAAAAAAAAAAAA\""] {
            assert!(serde_json::from_str::<Key>(text).is_err(), "{text}");
        }
    }
}

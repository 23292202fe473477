//! Blinded keys: keyed hashes of parts of a contact. Equal parts of one scan have equal keys, so the aggregator can find
//! duplicates, spelling variants and bursts without seeing a letter. The hashing key is derived per scan and known to
//! scorers only.

use serde::{Deserialize, Serialize};

/// One blinded key: what it stands for, and the keyed hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// What was hashed.
    #[serde(rename = "k")]
    pub kind: KeyKind,
    /// The keyed hash, 64 bits.
    #[serde(rename = "h")]
    pub hash: u64,
}

/// What a blinded key stands for. Pairs of a canonical and a written form (`Country` with `CountryForm`) tell variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// E-mail address, prepared and in lower case.
    Email,
    /// Mailbox: e-mail without plus tag, with Gmail's dots and domains folded.
    Mailbox,
    /// Mailbox after repair of a provider typo; only where there was one to repair, and for its right twin.
    RepairedMailbox,
    /// Slug of a LinkedIn person profile.
    Profile,
    /// Phone (country and last nine digits) alone, to find shared lines.
    Phone,
    /// Phone and last name.
    PhoneAndLastName,
    /// First and last name, sorted, alone: to weigh a name by its rarity, never evidence by itself.
    Name,
    /// First and last name with the business domain of the e-mail.
    NameAndDomain,
    /// First and last name with the company's fingerprint.
    NameAndCompany,
    /// Nickname group of the first name, last name, company's fingerprint.
    NicknameAndCompany,
    /// Nickname group of the first name, last name, business domain.
    NicknameAndDomain,
    /// First and last name in sorted order with company or domain, which finds swapped names.
    SwappedName,
    /// Business domain of the e-mail.
    Domain,
    /// The role mailbox's domain, where the mailbox is a role.
    RoleDomain,
    /// Country, resolved.
    Country,
    /// Country, as written.
    CountryForm,
    /// State with its country, resolved.
    State,
    /// State with its country, as written.
    StateForm,
    /// Class of phone format.
    PhoneForm,
    /// Company's fingerprint: without case, punctuation and legal form.
    Company,
    /// Company, as written.
    CompanyForm,
    /// Job title, expanded and in sorted words.
    Title,
    /// Job title, as written.
    TitleForm,
    /// Department, folded.
    Department,
    /// Department, as written.
    DepartmentForm,
    /// Seniority's vocabulary (HubSpot's own values, labels, other).
    SeniorityForm,
    /// City with its country, folded.
    City,
    /// City with its country, as written.
    CityForm,
    /// Class of LinkedIn URL form.
    LinkedinForm,
    /// Ten-minute window of the last change.
    ChangedWindow,
    /// Hour of creation.
    CreatedHour,
    /// Ten-minute window of creation with the set of empty fields.
    CreatedGaps,
}

//! What a job title tells: rank and function, by whole words.

/// Whether the title is that of somebody who decides, vice president or above.
pub(crate) fn is_decision_maker(lower: &str) -> bool {
    matches!(seniority(lower), Some("vp" | "executive" | "owner"))
}

/// The rank that a title tells without doubt.
pub(crate) fn seniority(lower: &str) -> Option<&'static str> {
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &str| words.contains(&word);
    // These words turn the rank of another into their own, or say nothing of rank.
    let unclear = [
        "assistant",
        "assistants",
        "associate",
        "account",
        "deputy",
        "former",
        "ex",
        "retired",
        "staff",
        "to",
        "nurse",
        "product",
        "office",
        "assistente",
        "assistentin",
        "asistente",
    ];
    if unclear.into_iter().any(has) {
        return None;
    }
    let table: [(&[&str], &str); 6] = [
        (&["ceo", "cfo", "cto", "coo", "cmo", "cio", "ciso", "cpo", "cro", "chro"], "executive"),
        (&["founder", "cofounder"], "owner"),
        (&["vp", "svp", "evp"], "vp"),
        (&["director", "direktor", "directeur", "directrice"], "director"),
        (&["intern", "trainee", "praktikant", "praktikantin", "stagiaire"], "entry"),
        (&["manager"], "manager"),
    ];
    let phrase = words.join(" ");
    if phrase.contains("vice president") {
        return Some("vp");
    }
    if has("chief") && has("officer") {
        return Some("executive");
    }
    table.into_iter().find(|(names, _)| names.iter().any(|name| has(name))).map(|(_, rank)| rank)
}

/// The one function that a title tells; none where it tells none or several.
pub(crate) fn department(lower: &str) -> Option<&'static str> {
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let table: [(&[&str], &str); 6] = [
        (&["sales", "vertrieb", "ventas"], "sales"),
        (&["marketing", "cmo"], "marketing"),
        (&["finance", "cfo", "accountant", "accounting", "controller"], "finance"),
        (&["hr", "recruiter", "recruiting", "chro"], "human resources"),
        (&["cto", "developer", "devops"], "engineering"),
        (&["legal", "lawyer", "attorney", "paralegal"], "legal"),
    ];
    let mut found = table.into_iter().filter(|(names, _)| names.iter().any(|name| words.contains(name)));
    let first = found.next()?;
    let engineer = ["engineer", "engineering", "it", "tech"].into_iter().any(|word| words.contains(&word));
    (found.next().is_none() && !engineer).then_some(first.1)
}

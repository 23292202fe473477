use super::*;

#[test]
fn spellings_of_one_company_have_one_fingerprint() {
    for group in [
        &["Acme", "ACME, Inc.", "Acme Inc", "The Acme Corporation", "acme llc", "Acme L.L.C."][..],
        &["Müller und Söhne GmbH & Co. KG", "Müller & Söhne", "MÜLLER & SÖHNE GMBH", "Mueller & Soehne"],
        &["Grupo Bimbo, S.A. de C.V.", "Grupo Bimbo", "GRUPO BIMBO SA DE CV"],
        &["株式会社トヨタ", "トヨタ株式会社", "㈱トヨタ", "トヨタ"],
        &["Firma Sp. z o.o.", "firma", "FIRMA sp. z o. o."],
        &["PT Astra Tbk", "Astra"],
        &["Lindqvist", "Oy Lindqvist Ab", "Lindqvist Oy", "Ab Lindqvist Oy"],
        &["대한상사", "(주)대한상사", "㈜대한상사", "대한상사 (주)", "대한상사㈜"],
        &["Fontaine", "SARL Fontaine", "S.A.R.L. Fontaine", "Fontaine SAS"],
        &["Hoa Sen", "Công ty TNHH Hoa Sen", "Cong ty TNHH Hoa Sen"],
        &["Ferrero", "Ferrero S.p.A.", "Ferrero SpA", "FERRERO SPA", "Ferrero, Spa", "Ferrero S. p. A."],
        &["Ivar Berg", "Ivar Berg e.V.", "Ivar Berg, P.C."],
        &["Northwind", "Northwind, Inc. (Delaware)", "Northwind LLC dba Northwind Coffee", "Northwind (P) Ltd"],
        &["Johnson & Johnson", "Johnson &amp; Johnson", "Johnson and Johnson"],
        &["Ruiz y Hijos", "Ruiz & Hijos", "Ruiz e Hijos"],
        &["Harbour International Mfg.", "Harbour Int'l Manufacturing"],
        &["Saint Anne University", "St. Anne Univ."],
        &["Blue Cross", "BlueCross Inc."],
        &["Wal-Mart", "Walmart Inc.", "Wal Mart"],
        &["JPMorgan Chase", "J.P. Morgan Chase & Co."],
        &["Gebr. Weiss", "Gebrüder Weiss GmbH"],
        &["García Hnos.", "García Hermanos S.A."],
        &["AB Fjell", "Fjell AB"],
        &["Fjell GmbH i.G.", "Fjell GmbH"],
        &["National Assoc. of Growers", "National Association of Growers"],
        &["C&A", "C & A", "c and a", "C&amp;A"],
        &["Северсталь", "ПАО Северсталь"],
        &["PAO Severstal", "Severstal"],
        &["Grupo Prado", "Grupo Prado SAC", "Grupo Prado S.A.C.", "GRUPO PRADO S.A.C."],
    ] {
        for name in group {
            assert_eq!(fingerprint(name), fingerprint(group[0]), "{name}");
        }
    }
}

#[test]
fn other_companies_have_other_fingerprints() {
    for (one, other) in [
        ("Acme Sales", "Acme"),
        ("Wellness Spa", "Wellness"),
        ("Lucid EV", "Lucid"),
        ("Gaming PC", "Gaming"),
        ("UD Trucks", "Trucks"),
        ("PT Consulting", "Consulting"),
        ("CV Library", "Library"),
        ("Pão de Açúcar", "De Açúcar"),
        ("Too Faced", "Faced"),
        ("Jansen & Vos", "Jansen"),
        ("Big Sal", "Big"),
        ("UAB Hospital", "Hospital"),
        ("C&A", "CA"),
        ("H&M", "HM"),
        ("AB Volvo", "Volvo Cars"),
        ("SAS Institute", "Institute"),
        ("OY Labs", "Labs"),
        ("AB Foods", "Foods"),
        ("AB Tasty", "Tasty"),
        ("КМ Строй", "К М Строй"),
        ("Fjell Labs", "Fjell"),
        ("Acme (Germany)", "Acme"),
        ("제주", "제"),
        ("Quest", "Qust"),
    ] {
        assert_ne!(fingerprint(one), fingerprint(other), "{one}");
    }
    assert_eq!(fingerprint("AG"), "ag");
    assert_eq!(fingerprint("SAP"), "sap");
    assert_eq!(fingerprint("Green Quest"), "greenquest");
    assert_eq!(fingerprint("H&M"), "h m");
}

//! What a column of an export is. HubSpot writes the labels in the language of whoever exports.

use deunicode::deunicode;
use schemas::contact::Property;

/// What a column holds that Refine looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Property(Property),
    /// The id of the record, which is told and not judged.
    Record,
}

/// The column under this header: the property's name, or its label in English, German, Spanish or French. Case, accents and
/// signs do not count. A word that a column of one's own is likely to have, such as `Region`, is no label.
pub(super) fn column(header: &str) -> Option<Column> {
    let label: String =
        deunicode(header).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    Some(Column::Property(match label.as_str() {
        "firstname" | "vorname" | "nombre" | "prenom" => Property::FirstName,
        "lastname" | "nachname" | "apellido" | "apellidos" | "nom" | "nomdefamille" => Property::LastName,
        "email" | "emailaddress" | "emailadresse" | "correo" | "correoelectronico" | "adresseemail" => Property::Email,
        "phone" | "phonenumber" | "telefon" | "telefonnummer" | "telefono" | "numerodetelefono" | "telephone"
        | "numerodetelephone" => Property::Phone,
        "jobtitle" | "jobbezeichnung" | "jobtitel" | "berufsbezeichnung" | "cargo" | "puesto" | "puestodetrabajo"
        | "intituledeposte" | "intituleduposte" | "poste" => Property::JobTitle,
        "company"
        | "companyname"
        | "unternehmen"
        | "unternehmensname"
        | "namedesunternehmens"
        | "firma"
        | "empresa"
        | "nombredelaempresa"
        | "entreprise"
        | "nomdelentreprise" => Property::Company,
        "city" | "stadt" | "ort" | "ciudad" | "ville" => Property::City,
        "state" | "stateregion" | "bundesland" | "bundeslandregion" | "bundesstaatregion" | "staatregion"
        | "estado" | "estadoregion" | "etat" | "etatregion" => Property::State,
        "country" | "countryregion" | "land" | "landregion" | "pais" | "paisregion" | "pays" | "paysregion" => {
            Property::Country
        }
        "createdate" | "erstellungsdatum" | "erstelldatum" | "erstelltam" | "fechadecreacion" | "datedecreation" => {
            Property::CreateDate
        }
        "lastmodifieddate"
        | "datumderletztenanderung"
        | "letztesanderungsdatum"
        | "letzteanderung"
        | "zuletztgeandertam"
        | "fechadeultimamodificacion"
        | "fechadelaultimamodificacion"
        | "ultimamodificacion"
        | "datededernieremodification"
        | "dernieremodification" => Property::LastModifiedDate,
        "hslinkedinurl" | "linkedinurl" | "urldelinkedin" | "urllinkedin" => Property::LinkedinUrl,
        "hsseniority"
        | "seniority"
        | "employmentseniority"
        | "senioritat"
        | "karrierestufe"
        | "hierarchieebene"
        | "niveldeantiguedad"
        | "niveljerarquico"
        | "niveauhierarchique" => Property::Seniority,
        "department" | "abteilung" | "departamento" | "departement" => Property::Department,
        "recordid"
        | "hsobjectid"
        | "id"
        | "contactid"
        | "datensatzid"
        | "iddelregistro"
        | "idderegistro"
        | "iddelenregistrement"
        | "iddelafiche"
        | "iddefichedinformations" => return Some(Column::Record),
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_reads_in_four_languages() {
        for headers in [
            ["First Name", "Last Name", "Email", "Phone Number", "Job Title", "Company Name", "Country/Region"],
            ["Vorname", "Nachname", "E-Mail", "Telefonnummer", "Jobbezeichnung", "Unternehmensname", "Land/Region"],
            ["Nombre", "Apellidos", "Correo", "Número de teléfono", "Cargo", "Nombre de la empresa", "País/región"],
            [
                "Prénom",
                "Nom",
                "E-mail",
                "Numéro de téléphone",
                "Intitulé du poste",
                "Nom de l’entreprise",
                "Pays/région",
            ],
        ] {
            let properties = [
                Property::FirstName,
                Property::LastName,
                Property::Email,
                Property::Phone,
                Property::JobTitle,
                Property::Company,
                Property::Country,
            ];
            assert_eq!(headers.map(column), properties.map(|property| Some(Column::Property(property))), "{headers:?}");
        }
        for date in ["Last Modified Date", "Datum der letzten Änderung", "Fecha de última modificación"] {
            assert_eq!(column(date), Some(Column::Property(Property::LastModifiedDate)), "{date}");
        }
        assert_eq!(column("Pre\u{301}nom"), column("Prénom"));
        assert_eq!(column("Record ID"), Some(Column::Record));
        assert_eq!(column("Last Activity Date"), None);
    }

    #[test]
    fn every_propertys_own_name_is_its_column() {
        for property in Property::ALL {
            assert_eq!(column(property.name()), Some(Column::Property(property)));
        }
    }
}

//! How a wrong setting is refused: its name and what is expected are told, and its value is not where it may hold a secret.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is told in the place of a value.
const NOT_SHOWN: &str = "(not shown)";

/// The refusal without the value, where it is of a setting whose value `--help` hides as well; and without a stray word that may
/// be a part of one, as of keys with a space after the comma.
pub(super) fn discreet(mut refusal: clap::Error, command: &mut Command) -> clap::Error {
    // Until then the arguments of the commands that were not asked for have no names.
    command.build();
    if refusal.kind() == ErrorKind::UnknownArgument
        && let Some(ContextValue::String(word)) = refusal.get(ContextKind::InvalidArg)
        && word.contains(':')
    {
        refusal.insert(ContextKind::InvalidArg, ContextValue::String(NOT_SHOWN.to_owned()));
    }
    let (argument, value) = (refusal.get(ContextKind::InvalidArg), refusal.get(ContextKind::InvalidValue));
    if let (Some(ContextValue::String(argument)), Some(ContextValue::String(value))) = (argument, value)
        && !value.is_empty()
        && is_hidden(argument, command)
    {
        refusal.insert(ContextKind::InvalidValue, ContextValue::String(NOT_SHOWN.to_owned()));
    }
    refusal
}

fn is_hidden(argument: &str, command: &Command) -> bool {
    let mut arguments = command.get_arguments();
    arguments.any(|known| known.is_hide_env_values_set() && known.to_string() == argument)
        || command.get_subcommands().any(|subcommand| is_hidden(argument, subcommand))
}

#[cfg(test)]
mod tests {
    use clap::{Arg, value_parser};

    use super::*;

    /// What is told of `ab`, which is no number, as the value of an argument of a command below another.
    fn told(is_hidden: bool, value: &str) -> String {
        let number = Arg::new("number").long("number").value_parser(value_parser!(u8)).hide_env_values(is_hidden);
        let beside = Command::new("beside").arg(number.clone().hide_env_values(true).long("other"));
        let mut command = Command::new("above").subcommand(beside).subcommand(Command::new("below").arg(number));
        let refusal = command.try_get_matches_from_mut(["above", "below", &format!("--number={value}")]).unwrap_err();
        discreet(refusal, &mut command).to_string()
    }

    #[test]
    fn a_wrong_value_is_told_unless_it_may_be_a_secret() {
        assert!(told(false, "ab").contains("'ab' for '--number <number>': invalid digit"), "{}", told(false, "ab"));
        let hidden = told(true, "ab");
        assert!(hidden.contains("'(not shown)' for '--number <number>': invalid digit"), "{hidden}");
        assert!(!hidden.contains("ab'"), "{hidden}");
    }

    #[test]
    fn a_stray_word_is_told_unless_it_looks_like_a_key_or_an_address() {
        let told = |word| {
            let mut command = Command::new("service");
            let refusal = command.try_get_matches_from_mut(["service", word]).unwrap_err();
            discreet(refusal, &mut command).to_string()
        };
        assert!(told("more.csv").contains("unexpected argument 'more.csv' found"), "{}", told("more.csv"));
        for secret in ["b:c2VjcmV0", "nats://u:c2VjcmV0@host"] {
            let hidden = told(secret);
            assert!(hidden.contains("unexpected argument '(not shown)' found"), "{hidden}");
            assert!(!hidden.contains("c2VjcmV0"), "{hidden}");
        }
    }

    #[test]
    fn that_a_value_is_empty_is_no_secret() {
        assert!(told(true, "").contains("'' for '--number <number>'"), "{}", told(true, ""));
    }
}

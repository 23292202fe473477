# `make test` installs what is missing and runs all tests.
.PHONY: test lint setup

test: setup
	cargo test --workspace --locked

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

setup:
	@.ci/setup

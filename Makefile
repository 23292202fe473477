# `make up` runs everything on this machine, `make test` runs all tests. Both install what is missing first.
.PHONY: up test lint setup

up: setup
	cargo run --release --locked --package launcher --bin refine -- up

test: setup
	cargo test --workspace --locked

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

setup:
	@.ci/setup

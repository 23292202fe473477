# `make up` runs all of Refine on this machine; `make test` runs all tests. Both first install what is missing.
.PHONY: up test lint sample fuzz fuzz-keep servers setup fuzzer

# Settings of `refine up` go in the environment, or in UP, as in `make up UP="--sandbox-size 2000"`.
up: servers
	@exec cargo run --locked --bin refine -- up $(UP)

# Most tests wait for others, so there are more of them than processors.
test: setup
	RUST_TEST_THREADS=$${RUST_TEST_THREADS:-$$((3 * $$(getconf _NPROCESSORS_ONLN)))} cargo test --workspace --locked

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked

# Keeps what the engine makes of a made-up portal as the gateway's sample report.
sample:
	KEEP_SAMPLE=1 cargo test --locked -p tests --test sample

# FUZZ_SECONDS (600) each target, or those that FUZZ_TARGETS names.
fuzz: fuzzer
	@.ci/fuzz

# Makes the seeds the fewest that reach all that `make fuzz` reached on this machine.
fuzz-keep: fuzzer
	@.ci/fuzz keep

servers:
	@.ci/setup servers

fuzzer:
	@.ci/setup fuzzer

setup:
	@.ci/setup servers tests

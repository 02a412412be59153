# Thin wrappers: the work is in packaging/dev/bootstrap.py, which needs only Python and pip.
.PHONY: setup run test lint screenshots bench bench-gui accuracy deb

setup run test lint screenshots bench bench-gui accuracy:
	@python3 packaging/dev/bootstrap.py $@ $(ARGS)

deb:
	@bash packaging/linux/build_deb.sh

"""The self-test's articles by kind of format; each module's ``files`` gives them by name.

Imports the standard library and the libraries that write a format, nothing of Pressmark.
"""

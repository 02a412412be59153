"""Finding people, organisations, places and groups in articles, and bringing names together.

May import the model; recognisers' libraries are imported only inside worker processes.
"""

"""Makes stored articles richer: the entities they name, and near-duplicates among them.

May import the model, numpy and the recognisers' libraries; spaCy and slovnet only in workers.
"""

"""The facet table under the name others import it by; see :mod:`pressmark.searching.facets`."""

from pressmark.searching.facets.labels import FacetValue
from pressmark.searching.facets.storage import load, save
from pressmark.searching.facets.table import ArticleFacets, FacetTable
from pressmark.searching.facets.view import Bit

__all__ = ["ArticleFacets", "Bit", "FacetTable", "FacetValue", "load", "save"]

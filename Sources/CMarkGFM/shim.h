// cmark-gfm as plancc sees it: the parser, its tree and the GFM extensions.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

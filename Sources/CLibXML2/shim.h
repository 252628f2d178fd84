// libxml2 as plancc sees it: writer, parser and RELAX NG, without ICU, whose UErrorCode clashes with Foundation's copy.
#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>

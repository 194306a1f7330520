#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// GObject's casts are macros, which Swift does not see.
static inline PangoFcFontMap *sopc_fc_font_map(PangoFontMap *map) {
  return PANGO_FC_FONT_MAP(map);
}

package org.kesheng.report.control;

import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * Tells of a glyph that several characters share the ordinary one first. A Chinese typeface draws the radical U+2F3E and the character
 * U+6237 with one glyph; a PDF that names the radical looks right and is not found by who searches it.
 */
final class OrdinaryCharacters extends CmapSubtable {
    private static final int RADICALS = 0x2E80;
    private static final int RADICALS_END = 0x2FE0;
    private static final int COMPATIBILITY = 0xF900;
    private static final int COMPATIBILITY_END = 0xFB00;

    private final CmapSubtable table;

    OrdinaryCharacters(CmapSubtable table) {
        this.table = table;
        setPlatformId(table.getPlatformId());
        setPlatformEncodingId(table.getPlatformEncodingId());
    }

    static CmapSubtable[] of(CmapSubtable[] tables) {
        CmapSubtable[] all = new CmapSubtable[tables.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new OrdinaryCharacters(tables[i]);
        }
        return all;
    }

    @Override
    public int getGlyphId(int characterCode) {
        return table.getGlyphId(characterCode);
    }

    @Override
    public List<Integer> getCharCodes(int glyph) {
        List<Integer> codes = table.getCharCodes(glyph);
        return codes == null || codes.size() < 2
                ? codes
                : codes.stream()
                        .sorted(Comparator.comparing(OrdinaryCharacters::isUnusual)
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    private static boolean isUnusual(int code) {
        return code >= RADICALS && code < RADICALS_END || code >= COMPATIBILITY && code < COMPATIBILITY_END;
    }
}

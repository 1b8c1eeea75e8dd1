package org.kesheng.exchange;

/**
 * How much of everything a file may have (H19).
 *
 * @param fileBytes of the file as it was sent
 * @param inflatedBytes of all that is packed in it
 * @param sharedTextBytes of the table of texts of a workbook, which has to be kept in memory
 * @param ratio of inflated to packed bytes, counted from the first megabyte on
 * @param entries in a workbook
 * @param rows without the header
 * @param columns in any row
 * @param cellCharacters in a cell that is kept; a longer one rejects its row
 * @param hardCellCharacters beyond which the whole file is refused
 */
public record ImportLimits(
        long fileBytes,
        long inflatedBytes,
        long sharedTextBytes,
        int ratio,
        int entries,
        int rows,
        int columns,
        int cellCharacters,
        int hardCellCharacters) {
    private static final int MB = 1 << 20;

    public static final ImportLimits DEFAULT =
            new ImportLimits(100L * MB, 512L * MB, 96L * MB, 150, 2_000, 1_000_000, 500, 32_767, 4 * MB);
}

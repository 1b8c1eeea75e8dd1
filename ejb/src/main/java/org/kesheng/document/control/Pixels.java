package org.kesheng.document.control;

/** How large a picture may be when it is opened: a small file may claim more pixels than any screen program survives. */
final class Pixels {
    private static final long MOST = 100_000_000;

    private Pixels() {}

    static void require(long width, long height) {
        if (width < 1 || height < 1) {
            throw FileInspector.damaged();
        }
        if (width > MOST || height > MOST || width * height > MOST) {
            throw FileInspector.refused("document.pixels", MOST / 1_000_000);
        }
    }
}

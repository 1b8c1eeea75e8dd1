package org.kesheng.document.control;

/** Boxes one after another (ISO 14496-12): films, sounds and pictures of telephones. They tell where they were made in too many ways. */
final class IsoMedia implements Format {
    @Override
    public byte[] verified(byte[] content) {
        int at = 0;
        if (!"ftyp".equals(Bytes.ascii(content, 4, 4))) {
            throw FileInspector.damaged();
        }
        while (at < content.length) {
            long size = Bytes.u32(content, at);
            if (size == 0) {
                return content;
            }
            if (size == 1) {
                size = Bytes.u32(content, at + 8) << 32 | Bytes.u32(content, at + 12);
            }
            if (size < 8 || size > content.length - at) {
                throw FileInspector.damaged();
            }
            at += (int) size;
        }
        return content;
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        throw FileInspector.refused("document.cannotClean");
    }
}

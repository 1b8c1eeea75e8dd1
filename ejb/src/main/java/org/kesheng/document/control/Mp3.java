package org.kesheng.document.control;

/** Sound; its tags may hold anything. */
final class Mp3 implements Format {
    @Override
    public byte[] verified(byte[] content) {
        Disguise.refuseScripts(content);
        return content;
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        throw FileInspector.refused("document.cannotClean");
    }
}

package org.kesheng.document.control;

/** The structure of a kind of file. */
interface Format {
    /**
     * The file without what does not belong to it.
     *
     * @throws org.kesheng.shared.Refused INVALID where the structure does not hold or something in it could act
     */
    byte[] verified(byte[] content);

    /**
     * The verified file without author, place, device and dates.
     *
     * @throws org.kesheng.shared.Refused INVALID where that cannot be done
     */
    byte[] cleaned(byte[] verified);
}

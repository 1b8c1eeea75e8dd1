package org.kesheng.document.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text that an editor can show. */
final class PlainText implements Format {
    @Override
    public byte[] verified(byte[] content) {
        List<Charset> candidates = Bytes.startsWith(content, 0, new byte[] {(byte) 0xff, (byte) 0xfe})
                        || Bytes.startsWith(content, 0, new byte[] {(byte) 0xfe, (byte) 0xff})
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
        if (candidates.stream().noneMatch(charset -> isText(content, charset))) {
            throw FileInspector.damaged();
        }
        return content;
    }

    private static boolean isText(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).chars().noneMatch(PlainText::isControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
    }

    @Override
    public byte[] cleaned(byte[] verified) {
        return verified;
    }
}

package org.kesheng.complaint.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;

class FeedbackDraftTest {
    @Test
    @DisplayName("CHN-02 the heading is the first sentence, at most 60 characters")
    void subject() {
        assertEquals("沙发靠背开线", FeedbackDraft.subject("  沙发靠背开线。三天没人上门！"));
        assertEquals("The seam is torn", FeedbackDraft.subject("The seam is torn. Nobody came."));
        assertEquals("Version 2.5 arrived", FeedbackDraft.subject("Version 2.5 arrived\nbroken"));
        assertEquals("！！！", FeedbackDraft.subject("！！！"));
        String smiles = "😀".repeat(100);
        String cut = FeedbackDraft.subject(smiles);
        assertEquals(60, cut.codePointCount(0, cut.length()));
        assertTrue(cut.endsWith("😀…"));
    }

    @Test
    @DisplayName("EMP-01 who stays anonymous sends neither name nor contact, whatever the fields hold")
    void anonymous() {
        FeedbackDraft draft = new FeedbackDraft();
        draft.setKind(CaseKind.SUGGESTION);
        draft.setTopic("OTHER");
        draft.setContent("请增加夜班交接时间。");
        draft.setName("李雷");
        draft.setPhone("13800000000");
        draft.setRegion("成都");
        draft.setAnonymous(true);
        LodgeComplaint told = draft.toCommand();
        assertTrue(told.anonymous());
        assertEquals(PartyData.NONE, told.party());
    }

    @Test
    @DisplayName("CHN-02 digits from a Chinese keyboard are a phone number")
    void fullWidth() {
        FeedbackDraft draft = new FeedbackDraft();
        draft.setKind(CaseKind.COMPLAINT);
        draft.setContent("x");
        draft.setName("韩梅梅");
        draft.setPhone("０２８－８８８８　００００");
        LodgeComplaint told = draft.toCommand();
        assertEquals("028-8888 0000", told.party().phone());
        assertNull(told.receivedAt());
    }
}

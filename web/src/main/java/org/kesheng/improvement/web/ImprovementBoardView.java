package org.kesheng.improvement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.kesheng.improvement.Effect;
import org.kesheng.improvement.Improvements;
import org.kesheng.improvement.PlanCard;
import org.kesheng.improvement.PlanState;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Right;
import org.kesheng.organisation.web.Door;

/** {@code /improvement/board}: all plans by what they wait for. */
@Named
@RequestScoped
public class ImprovementBoardView {
    private static final int MOST = 200;

    @Inject
    Door door;

    @Inject
    Improvements improvements;

    /** Which plans are shown: all, or those that keep or have left their course. */
    public enum Course {
        ALL,
        ON,
        OFF
    }

    private List<PlanCard> cards;
    private String course;

    public void enter() {
        door.require(Function.PLAN, Right.READ);
    }

    public List<PlanState> getStates() {
        return List.of(PlanState.values());
    }

    public List<Course> getCourses() {
        return List.of(Course.values());
    }

    public boolean isChosen(Course one) {
        return one == chosen();
    }

    public long count(Course one) {
        return all().stream().filter(card -> fits(card, one)).count();
    }

    /** The plans of a state that the chosen course lets through. */
    public List<PlanCard> cards(PlanState state) {
        return all().stream()
                .filter(card -> card.state() == state && fits(card, chosen()))
                .toList();
    }

    private static boolean fits(PlanCard card, Course wanted) {
        return wanted == Course.ALL || card.onCourse() == (wanted == Course.ON);
    }

    private Course chosen() {
        return Stream.of(Course.values())
                .filter(one -> one.name().equals(course))
                .findFirst()
                .orElse(Course.ALL);
    }

    private List<PlanCard> all() {
        if (cards == null) {
            cards = improvements.list(null, null, null, MOST).rows();
        }
        return cards;
    }

    public boolean isEmpty() {
        return getStates().stream().allMatch(state -> cards(state).isEmpty());
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String tone(Effect.Verdict verdict) {
        return verdict == Effect.Verdict.EFFECTIVE ? "ok" : verdict == Effect.Verdict.NOT_EFFECTIVE ? "bad" : "";
    }
}

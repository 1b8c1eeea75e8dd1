package org.kesheng.survey.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.kesheng.organisation.CurrentActor;
import org.kesheng.organisation.Function;
import org.kesheng.organisation.Permissions;
import org.kesheng.organisation.Right;
import org.kesheng.shared.web.KeysetModel;
import org.kesheng.survey.SurveyCard;
import org.kesheng.survey.Surveys;

/** {@code /survey/list}: surveys that one reaches, and how each goes. */
@Named
@ViewScoped
public class SurveyListView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Surveys surveys;

    @Inject
    Permissions permissions;

    @Inject
    CurrentActor current;

    private KeysetModel<SurveyCard> model;

    @PostConstruct
    void open() {
        model = new KeysetModel<>((after, limit) -> surveys.list(after, limit), SurveyCard::code);
    }

    public void enter() {
        permissions.require(current.get(), Function.SURVEY, Right.READ);
    }

    public KeysetModel<SurveyCard> getModel() {
        return model;
    }
}

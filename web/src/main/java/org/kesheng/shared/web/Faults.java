package org.kesheng.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Texts;

/**
 * What a screen does when something is refused or fails, for ajax and full requests alike. After a click: a message in the person's
 * language beside the field, and the page as it was with everything that was typed. Before anything could be shown: an error page.
 */
public class Faults extends ExceptionHandlerWrapper {
    /** Where the error pages find the text. */
    public static final String TEXT = "kesheng.fault";

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final int DEPTH = 16;

    public Faults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** @param field name of the input it is about, or null */
    private record Fault(int status, String code, Object[] arguments, String field) {
        String text(Locale locale) {
            return arguments == null ? code : Texts.of(locale, code, arguments);
        }

        /** The same, speaking of the field as the page calls it. */
        String text(Locale locale, String label) {
            if (arguments == null || label == null) {
                return text(locale);
            }
            Object[] named = arguments.clone();
            for (int i = 0; i < named.length; i++) {
                named[i] = field.equals(named[i]) ? label : named[i];
            }
            return Texts.of(locale, code, named);
        }
    }

    @Override
    public void handle() throws FacesException {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (context != null && events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            answer(context, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        if (find(thrown, ViewExpiredException.class) != null) {
            redirect(context, "/error/expired");
            return;
        }
        Fault fault = faultOf(thrown);
        Locale locale = locale(context);
        boolean shown = context.isPostback()
                && context.getViewRoot() != null
                && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && context.getCurrentPhaseId() != PhaseId.RESTORE_VIEW;
        if (shown) {
            tell(context, fault, locale);
        } else {
            page(context, fault, locale);
        }
    }

    private static Locale locale(FacesContext context) {
        UserSession session = context.getApplication().evaluateExpressionGet(context, "#{me}", UserSession.class);
        return session.getLocale();
    }

    private static Fault faultOf(Throwable thrown) {
        Refused refused = find(thrown, Refused.class);
        if (refused != null) {
            return new Fault(refused.kind().status(), refused.code(), refused.arguments(), refused.field());
        }
        if (find(thrown, OptimisticLockException.class) != null) {
            return new Fault(409, "shared.stale", new Object[0], null);
        }
        ConstraintViolationException invalid = find(thrown, ConstraintViolationException.class);
        if (invalid != null) {
            ConstraintViolation<?> first =
                    invalid.getConstraintViolations().iterator().next();
            String path = first.getPropertyPath().toString();
            return new Fault(422, first.getMessage(), null, path.substring(path.lastIndexOf('.') + 1));
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(thrown, "error %s", number);
        return new Fault(500, "shared.unexpected", new Object[] {number}, null);
    }

    static <T extends Throwable> T find(Throwable thrown, Class<T> wanted) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < DEPTH; i++, cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }

    private static void tell(FacesContext context, Fault fault, Locale locale) {
        UIInput input = fault.field() == null ? null : input(context, fault.field());
        String label = input == null ? null : (String) input.getAttributes().get("label");
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, fault.text(locale, label), null);
        if (input != null) {
            input.setValid(false);
        }
        context.addMessage(input == null ? null : input.getClientId(context), message);
        context.validationFailed();
    }

    /** The input of that name; of {@code party.name} the last part counts. */
    private static UIInput input(FacesContext context, String field) {
        String id = field.substring(field.lastIndexOf('.') + 1);
        UIInput[] found = new UIInput[1];
        UIViewRoot root = context.getViewRoot();
        root.visitTree(VisitContext.createVisitContext(context), (visit, target) -> {
            if (id.equals(target.getId()) && target instanceof UIInput input && isShown(target)) {
                found[0] = input;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isShown(UIComponent component) {
        return component == null || component.isRendered() && isShown(component.getParent());
    }

    private static void page(FacesContext context, Fault fault, Locale locale) {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, fault.status() == 500 ? "/error/unexpected" : "/error/refused");
            return;
        }
        external.getRequestMap().put(TEXT, fault.text(locale));
        try {
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(fault.status(), null);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }

    private static void redirect(FacesContext context, String to) {
        try {
            context.getExternalContext().redirect(to);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        context.responseComplete();
    }
}

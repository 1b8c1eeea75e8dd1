package org.kesheng.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Faults} in front of the handler of Faces. */
public class FaultsFactory extends ExceptionHandlerFactory {
    public FaultsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Faults(getWrapped().getExceptionHandler());
    }
}

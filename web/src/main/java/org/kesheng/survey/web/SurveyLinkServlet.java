package org.kesheng.survey.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /s/{token}}: takes the token out of the address and shows the page of the survey, whose own address is another. So the answers
 * are sent to an address that tells nothing, and no log or referrer that goes by the address of the page holds a link.
 */
@WebServlet("/s/*")
public class SurveyLinkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String PAGE = "/s/answer";
    static final String TOKEN = "kesheng.surveyLink";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        request.setAttribute(TOKEN, path == null ? "" : path.substring(1));
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}

/** Surveys over REST. */
package org.kesheng.survey.web;

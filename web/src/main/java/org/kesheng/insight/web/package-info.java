/** Scores, trends and charts over REST, and their screens. */
package org.kesheng.insight.web;

/** Reports on screens and over REST. */
package org.kesheng.report.web;

/** Screens and REST of complaints. */
package org.kesheng.complaint.web;

/** Screens and REST of policies, calendars and the deadline clock. */
package org.kesheng.policy.web;

/** The description of one numeric variable. */
package org.kesheng.analytics.descriptive;

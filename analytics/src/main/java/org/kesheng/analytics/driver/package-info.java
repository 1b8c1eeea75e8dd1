/** What moves overall satisfaction: shares of explained variance, importance against performance. */
package org.kesheng.analytics.driver;

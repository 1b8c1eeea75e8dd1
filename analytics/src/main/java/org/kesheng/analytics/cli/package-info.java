/** The command line over the engine: reads files, calls the packages by statistical question, prints JSON. */
package org.kesheng.analytics.cli;

/**
 * Charts drawn on the server as SVG: no script is needed to see them, colours come from the style sheet (light, dark, paper), and every
 * chart carries the table it was drawn from.
 *
 * <ol>
 *   <li>G1 The title says the finding; axes name what they measure and its unit.
 *   <li>G2 An interval or a limit is drawn and named, never left to the reader.
 *   <li>G3 A missing value breaks the line; it is not zero and not bridged.
 * </ol>
 */
package org.kesheng.shared.web.chart;

/** The register to read and to verify. */
package org.kesheng.audit.web;

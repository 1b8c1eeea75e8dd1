/** Sign-in, the person's own settings, administration of departments and staff. */
package org.kesheng.organisation.web;

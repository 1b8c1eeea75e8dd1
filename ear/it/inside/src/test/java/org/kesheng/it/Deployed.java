package org.kesheng.it;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.kesheng.testing.SurveyLoad;

/** The EAR as it was built, with one more web module that carries the tests: the doors of ours stay as they are. */
public abstract class Deployed {
    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"/>";
    private static final String MODULE =
            "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>";

    @Deployment
    public static EnterpriseArchive kesheng() throws IOException {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("ear.file")));
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "it.war")
                .addPackage(Deployed.class.getPackage())
                .addClass(SurveyLoad.class)
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml");
        String modules = applicationOf(ear).replace("</application>", MODULE + "</application>");
        ear.delete(ArchivePaths.create("META-INF/application.xml"));
        ear.setApplicationXML(new StringAsset(modules));
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    private static String applicationOf(EnterpriseArchive ear) throws IOException {
        try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }
}

/// The README that staff find in the school's folder.
enum StaffReadme {
    static let text = """
        PHOTOS FOR THE WEBSITE, NEWSLETTER AND SO ON
        ============================================

        1. Make a folder for the event in “inbox”, for example inbox/sports-day,
           and drop the photos into it.

        2. Put a file captions.csv beside them. Excel can save it as “CSV UTF-8”.
           Its first line must be exactly:

               file,caption,alt text,people,everyone named

           One line for each photo, for example:

               IMG_0012.jpg,Winners of the relay,Three children hold a cup,Ava Smith; Noah Patel; Zoë Ó Briain,yes

           people           everyone in the photo, with semicolons between them;
                            an admission number or a UPN serves for a name
           everyone named   yes only when every person in the photo is in “people”;
                            with “people” left empty, yes means that nobody is in it
           caption          first names at most, never a surname

           The names are only used to check consent. They never go out.

        3. After the photos have been checked:

           publishable/…    clean copies, one folder for each channel, with their captions.
                            Post from here, and only from here.
           quarantine/      open index.html in a browser: what was held back, why,
                            and what to do about it.

        A photo that is held is not lost: the original is kept. Correct captions.csv
        (it stays in the event's folder), and the photo is decided again next time.

        If somebody asks that a photo or a child not be shown, say so at once to the
        office: one word to Safelight blocks it everywhere.

        Cannot open this folder from your own account? Whoever looks after Safelight lets
        the staff's group in with chgrp; Safelight's own README has the command.

        """
}

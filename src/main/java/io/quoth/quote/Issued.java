package io.quoth.quote;

import io.quoth.document.Token;
import io.quoth.mention.Entity;

/** "Sent an email saying …", "held a sign that read …": what a document says, its issuer does. */
final class Issued {
  private Issued() {}

  /** A frame whose source is the object of a verb of issuing, with whoever does that. */
  static Frame byIssuer(Syntax syntax, Frame frame) {
    int document = document(syntax, frame);
    if (document < 0 || syntax.sort(document) != Entity.Sort.DOCUMENT) {
      return frame;
    }
    int verb = syntax.tokens.get(document).head();
    if (verb < 0 || !syntax.cues.isIssuing(syntax.tokens.get(verb).lemma())) {
      return frame;
    }
    int issuer = issuer(syntax, verb);
    return issuer < 0 || frame.reports(issuer) ? frame : frame.by(syntax.source(issuer));
  }

  /** The object behind whose head a participle or relative clause with the cue stands, or -1. */
  private static int document(Syntax syntax, Frame frame) {
    Token cue = syntax.tokens.get(frame.cue());
    int source = frame.source().map(Quote.Source::head).orElse(-1);
    int head = source >= 0 && syntax.tokens.get(source).tag().equals("WDT") ? cue.head() : source;
    boolean object =
        head >= 0
            && head < frame.cueFirst()
            && frame.content().get(0).first() > frame.cue()
            && syntax.tokens.get(head).relation().equals("dobj");
    return object ? head : -1;
  }

  /** Who does what an active verb tells, also as a participle of somebody, or -1. */
  private static int issuer(Syntax syntax, int verb) {
    if (syntax.child(verb, "auxpass") >= 0) {
      return -1;
    }
    int before = verb - 1;
    if (before >= 0 && isSpeaker(syntax, before) && !syntax.tokens.get(before).isVerb()) {
      return before;
    }
    Token token = syntax.tokens.get(verb);
    int subject = token.relation().equals("acl") ? token.head() : syntax.subject(verb);
    boolean relative = subject >= 0 && syntax.tokens.get(subject).tag().startsWith("W");
    int issuer = relative && token.relation().equals("acl:relcl") ? token.head() : subject;
    return issuer >= 0 && isSpeaker(syntax, issuer) ? issuer : -1;
  }

  private static boolean isSpeaker(Syntax syntax, int token) {
    return syntax.mention[token] >= 0 && syntax.sort(token) != Entity.Sort.DOCUMENT;
  }
}

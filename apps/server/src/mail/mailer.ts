export interface MailAddress {
  name?: string | undefined;
  address: string;
}

export interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

export interface Email {
  /** A stable id of this mail, such as its job's: a repeat carries the same Message-ID and can be dropped as such. */
  id: string;
  shopId?: string | undefined;
  from: MailAddress;
  to: MailAddress;
  replyTo?: MailAddress | undefined;
  subject: string;
  html: string;
  text: string;
  attachments?: Attachment[];
}

/** Sends mail, or throws; whoever calls is a job and will call again. */
export interface Mailer {
  send(email: Email): Promise<void>;
  close(): void;
}

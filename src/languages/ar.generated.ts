// Generated from messages/ by `npm run generate -- messages`; change the source instead.
import * as registry from "./registry";
import type { Messages } from "./messages.generated";

export default {
	roleOwner: () => {
		return `مالك`;
	},
	roleAdmin: () => {
		return `مسؤول`;
	},
	roleManager: () => {
		return `مدير`;
	},
	roleMember: () => {
		return `عضو`;
	},
	roleViewer: () => {
		return `مشاهد`;
	},
	memberCount: (i) => {
		const countForm = registry.plural("ar", i?.count, {});
		if (countForm === "zero") return `لا أعضاء`;
		if (countForm === "one") return `عضو واحد`;
		if (countForm === "two") return `عضوان`;
		if (countForm === "few") return `${i?.count} أعضاء`;
		if (countForm === "many") return `${i?.count} عضوًا`;
		return `${i?.count} عضو`;
	},
	mailInviteSubject: (i) => {
		return `دعوة من ${i?.inviter} للانضمام إلى ${i?.workspace}`;
	},
	mailInviteSubjectPlain: () => {
		return `لديك دعوة إلى مساحة عمل`;
	},
	mailInvitePreview: (i) => {
		return `الدور: ${i?.role}. الدعوة صالحة حتى ${i?.date}.`;
	},
	mailInviteHeading: (i) => {
		return `الانضمام إلى ${i?.workspace}`;
	},
	mailInviteIntro: (i) => {
		return `وصلتك دعوة من ${i?.inviter} للانضمام إلى ${i?.workspace}. دورك هناك: ${i?.role}.`;
	},
	mailInviteMessageFrom: (i) => {
		return `رسالة من ${i?.inviter}:`;
	},
	mailInviteMessage: (i) => {
		return `«${i?.message}»`;
	},
	mailInviteButton: () => {
		return `عرض الدعوة`;
	},
	mailInviteLabel: () => {
		return `رابط الدعوة:`;
	},
	mailInviteNote: (i) => {
		return `الدعوة صالحة حتى ${i?.date}. لن يحدث شيء قبل قبولها. إذا لم تكن هذه الدعوة متوقعة، فيمكن تجاهل هذه الرسالة.`;
	},
	mailInviteSender: (i) => {
		return `دعاك شخص يسجّل الدخول بالعنوان ${i?.address}. الأسماء والرسالة في هذا البريد منه وليست منا.`;
	},
	mailInviteSenderUnknown: () => {
		return `الأسماء والرسالة في هذا البريد من الشخص الذي دعاك وليست منا.`;
	},
	mailVerifyEmailSubject: (i) => {
		return `${i?.code} هو رمز تأكيد بريدك الإلكتروني`;
	},
	mailVerifyEmailHeading: () => {
		return `تأكيد البريد الإلكتروني`;
	},
	mailVerifyEmailIntro: () => {
		return `يُرجى إدخال هذا الرمز لتأكيد أن البريد الإلكتروني يخصّك:`;
	},
	mailSignInSubject: (i) => {
		return `${i?.code} هو رمز تسجيل الدخول`;
	},
	mailSignInHeading: () => {
		return `تسجيل الدخول`;
	},
	mailSignInIntro: () => {
		return `يُرجى إدخال هذا الرمز لتسجيل الدخول:`;
	},
	mailResetPasswordSubject: (i) => {
		return `${i?.code} هو رمز تعيين كلمة مرور جديدة`;
	},
	mailResetPasswordHeading: () => {
		return `تعيين كلمة مرور جديدة`;
	},
	mailResetPasswordIntro: () => {
		return `يُرجى إدخال هذا الرمز لتعيين كلمة مرور جديدة:`;
	},
	mailCodePreview: (i) => {
		return `الرمز صالح لمدة ${i?.lifetime}.`;
	},
	mailCodeNote: (i) => {
		return `الرمز صالح لمدة ${i?.lifetime}. إذا لم تطلب هذا الرمز، فيمكن تجاهل هذه الرسالة؛ لا يمكن لأحد الدخول من دون الرمز.`;
	},
	mailResetLinkPreview: (i) => {
		return `الرابط صالح لمدة ${i?.lifetime}.`;
	},
	mailResetLinkIntro: () => {
		return `طُلب تعيين كلمة مرور جديدة لحسابك.`;
	},
	mailResetLinkLabel: () => {
		return `رابط تعيينها:`;
	},
	mailResetLinkNote: (i) => {
		return `الرابط صالح لمدة ${i?.lifetime}. إذا لم تطلب هذا الرابط، فيمكن تجاهل هذه الرسالة؛ ستبقى كلمة مرورك كما هي.`;
	},
	mailNoticeSubjectPlain: () => {
		return `جديد في إحدى مساحات العمل`;
	},
	mailNoticeLabel: () => {
		return `الرابط:`;
	},
	mailRequestsSubject: (i) => {
		return `طلب جديد للانضمام إلى ${i?.workspace}`;
	},
	mailRequestsIntro: (i) => {
		return `هناك طلب جديد للانضمام إلى ${i?.workspace}. عدد الطلبات التي تنتظر القرار: ${i?.count}.`;
	},
	mailRequestsButton: () => {
		return `عرض الطلبات`;
	},
	mailRequestsNote: (i) => {
		return `تصل هذه الرسالة إلى مالك ${i?.workspace} والمسؤولين فيها، مرة واحدة في الساعة على الأكثر.`;
	},
	mailApprovedSubject: (i) => {
		return `تم قبول طلب الانضمام إلى ${i?.workspace}`;
	},
	mailApprovedIntro: (i) => {
		return `تم قبول طلب الانضمام إلى ${i?.workspace}، ويمكن البدء باستخدامها الآن.`;
	},
	mailApprovedButton: () => {
		return `الذهاب إلى مساحة العمل`;
	},
	mailDeclinedSubject: (i) => {
		return `تم رفض طلب الانضمام إلى ${i?.workspace}`;
	},
	mailDeclinedIntro: (i) => {
		return `رفضت إدارة ${i?.workspace} طلب الانضمام. يمكن تقديم طلب جديد بعد أسبوع.`;
	},
	mailDeclinedButton: () => {
		return `عرض مساحات العمل`;
	},
	mailRequestNote: (i) => {
		return `سبب هذه الرسالة هو طلب الانضمام إلى ${i?.workspace}.`;
	},
	mailArchiveSubject: (i) => {
		return `سيتم حذف ${i?.workspace} في ${i?.date}`;
	},
	mailArchiveIntro: (i) => {
		return `${i?.workspace} مؤرشفة. سيتم حذفها في ${i?.date} مع كل أعضائها ودعواتها. للاحتفاظ بها يجب استعادتها قبل هذا التاريخ.`;
	},
	mailArchiveButton: () => {
		return `الذهاب إلى مساحة العمل`;
	},
	mailArchiveNote: (i) => {
		return `تصل هذه الرسالة إلى مالك ${i?.workspace}.`;
	},
	skipToContent: () => {
		return `الانتقال إلى المحتوى`;
	},
	signOut: () => {
		return `تسجيل الخروج`;
	},
	signIn: () => {
		return `تسجيل الدخول`;
	},
	signUp: () => {
		return `إنشاء حساب`;
	},
	email: () => {
		return `البريد الإلكتروني`;
	},
	password: () => {
		return `كلمة المرور`;
	},
	newPassword: () => {
		return `كلمة المرور الجديدة`;
	},
	passwordHint: (i) => {
		return `${i?.length} أحرف على الأقل.`;
	},
	yourName: () => {
		return `الاسم`;
	},
	code: () => {
		return `الرمز الوارد في الرسالة`;
	},
	forgotPassword: () => {
		return `هل نسيت كلمة المرور؟`;
	},
	mailMeACode: () => {
		return `إرسال رمز إلى بريدي`;
	},
	mailNewCode: () => {
		return `إرسال رمز جديد`;
	},
	noAccountYet: () => {
		return `ليس لديك حساب؟`;
	},
	accountAlready: () => {
		return `لديّ حساب بالفعل`;
	},
	continueWith: (i) => {
		return `المتابعة باستخدام ${i?.provider}`;
	},
	or: () => {
		return `أو`;
	},
	verifyTitle: () => {
		return `إدخال الرمز`;
	},
	verifyText: () => {
		return `إذا كان العنوان صحيحًا، فستصلك رسالة فيها ستة أرقام. قد يستغرق ذلك دقيقة.`;
	},
	goOn: () => {
		return `متابعة`;
	},
	otherAddress: () => {
		return `استخدام عنوان آخر`;
	},
	forgotTitle: () => {
		return `تعيين كلمة مرور جديدة`;
	},
	forgotText: () => {
		return `سنرسل إليك رمزًا لتعيين كلمة مرور جديدة.`;
	},
	setPassword: () => {
		return `حفظ كلمة المرور`;
	},
	backToSignIn: () => {
		return `العودة إلى تسجيل الدخول`;
	},
	problemEmail: () => {
		return `يُرجى إدخال عنوان مثل ada@example.com.`;
	},
	problemName: () => {
		return `يُرجى إدخال اسم.`;
	},
	problemPassword: (i) => {
		return `يلزم ${i?.length} أحرف على الأقل.`;
	},
	problemCode: () => {
		return `الرمز غير صحيح. الأرقام الستة موجودة في أحدث رسالة.`;
	},
	problemCodeEnded: () => {
		return `انتهت صلاحية هذا الرمز. يُرجى طلب رمز جديد.`;
	},
	problemSignIn: () => {
		return `العنوان أو كلمة المرور غير صحيحة.`;
	},
	cookiesBlocked: (i) => {
		return `لم يكتمل تسجيل الدخول: لم يحتفظ المتصفح بملف تعريف الارتباط. يُرجى السماح بملفات تعريف الارتباط لـ ${i?.host} في إعدادات المتصفح أو الخروج من الوضع الخاص، ثم تسجيل الدخول من جديد.`;
	},
	clockWrong: () => {
		return `ساعة هذا الجهاز خاطئة بأكثر من خمس دقائق، وهذا أيضًا يجعل المتصفح يتجاهل ملفات تعريف الارتباط: يُرجى ضبط الساعة.`;
	},
	problemSlug: () => {
		return `من 3 إلى 48 من الأحرف اللاتينية الصغيرة والأرقام والشرطات. بعض الكلمات محجوزة.`;
	},
	problemSlugTaken: () => {
		return `هذا العنوان مستخدم. يُرجى تجربة عنوان آخر.`;
	},
	problemTooManyWorkspaces: () => {
		return `تم بلوغ الحد الأقصى لمساحات العمل التي يمكن لشخص واحد امتلاكها.`;
	},
	problemMessage: (i) => {
		return `الحد الأقصى ${i?.length} حرف.`;
	},
	problemDays: (i) => {
		return `يُرجى اختيار عدد من 1 إلى ${i?.days} يومًا.`;
	},
	problemConfirmation: (i) => {
		return `يُرجى كتابة ${i?.slug} للتأكيد.`;
	},
	problemEmptyList: () => {
		return `لا يوجد أي عنوان في هذه القائمة.`;
	},
	problemLongList: (i) => {
		return `تتسع القائمة إلى ${i?.count} شخص على الأكثر. يُرجى تقسيمها.`;
	},
	problemRow: () => {
		return `ليس عنوانًا صحيحًا، أو ليس دورًا يمكن منحه`;
	},
	problemTitle: () => {
		return `تعذّر ذلك`;
	},
	keptTitle: () => {
		return `لم يُرسل بعد`;
	},
	keptText: () => {
		return `ما كتبته لا يزال هنا. يمكنك إرساله من جديد.`;
	},
	keptOften: (i) => {
		return `محاولات كثيرة. يُرجى الانتظار ${i?.wait} ثم الإرسال من جديد. ما كتبته لا يزال هنا.`;
	},
	keptSignedOut: () => {
		return `انتهت جلستك، فلم يُرسل شيء. ما كتبته لا يزال هنا. يُرجى تسجيل الدخول في علامة تبويب جديدة، ثم العودة إلى هنا والإرسال من جديد.`;
	},
	keptSignIn: () => {
		return `تسجيل الدخول في علامة تبويب جديدة`;
	},
	keptSend: () => {
		return `إرسال من جديد`;
	},
	challengeText: () => {
		return `طُلبت رسائل كثيرة جدًا من شبكتك. أكّد أنك شخص حقيقي.`;
	},
	challengeNeedsScript: () => {
		return `تتطلب هذه الخطوة JavaScript. فعّله لهذه الصفحة ثم أعد تحميلها.`;
	},
	noConnection: () => {
		return `لا يوجد اتصال. ما كتبته لا يزال هنا؛ يُرجى إرساله من جديد عند عودة الاتصال. لن يحدث شيء مرتين.`;
	},
	notFoundTitle: () => {
		return `لا يوجد شيء هنا`;
	},
	notFoundText: () => {
		return `ربما كُتب العنوان خطأً، أو يؤدي إلى مكان خارج مساحات عملك.`;
	},
	brokenText: () => {
		return `حدث خطأ من جانبنا. تُرجى المحاولة بعد قليل.`;
	},
	unavailableText: () => {
		return `الخدمة غير متاحة الآن. تُرجى المحاولة بعد دقيقة.`;
	},
	toStart: () => {
		return `الذهاب إلى مساحة عملك`;
	},
	tryAgain: () => {
		return `إعادة المحاولة`;
	},
	refusedInput: () => {
		return `في النموذج شيء غير صالح. تُرجى مراجعته وإرساله من جديد.`;
	},
	refusedSignedOut: () => {
		return `يلزم تسجيل الدخول أولًا.`;
	},
	refusedForbidden: () => {
		return `دورك لا يسمح بذلك.`;
	},
	refusedBlocked: () => {
		return `هذا الحساب محظور. يُرجى التواصل مع مشغّل هذه الخدمة.`;
	},
	refusedUnverified: () => {
		return `يلزم تأكيد عنوانك أولًا، بتسجيل الدخول برمز يصل بالبريد.`;
	},
	refusedSeats: () => {
		return `كل المقاعد مشغولة`;
	},
	refusedRole: () => {
		return `هذا الدور أعلى من دورك.`;
	},
	refusedOrigin: () => {
		return `لم يأتِ هذا النموذج من صفحتنا. يُرجى فتح الصفحة من جديد وإرساله منها.`;
	},
	refusedMemberGone: () => {
		return `لم يعد هذا الشخص عضوًا.`;
	},
	refusedInviteGone: () => {
		return `رُدَّ على هذه الدعوة أو انتهت.`;
	},
	refusedInviteSuspended: () => {
		return `هذه الدعوة معلّقة، لأن من أرسلها لم يعد بإمكانه منح دورها.`;
	},
	refusedArchived: () => {
		return `هذا الفريق مؤرشف، ويمكن لمالكه استعادته.`;
	},
	refusedBarred: () => {
		return `تمت إزالتك من هذا الفريق. اطلب دعوة إذا كان يجب أن تكون فيه.`;
	},
	refusedEmailDomain: () => {
		return `العناوين في هذا النطاق غير مسموح بها في هذا الفريق.`;
	},
	refusedDomainShared: () => {
		return `يتشارك هذا النطاق كثير من الناس، لذلك لا يمكن لأي فريق أن يطالب به.`;
	},
	refusedDomainLimit: () => {
		return `لدى الفريق بالفعل العدد الأقصى من النطاقات.`;
	},
	refusedDomainTaken: () => {
		return `أثبت فريق آخر أن هذا النطاق له.`;
	},
	refusedDomainRecord: () => {
		return `لا يُظهر نظام DNS السجل بعد. قد تستغرق السجلات الجديدة بعض الوقت.`;
	},
	recordDifferent: () => {
		return `لدى نظام DNS سجلات أخرى بهذا الاسم، لكن ليس هذا السجل.`;
	},
	dnsSilent: () => {
		return `لم يُجب نظام DNS. يُرجى المحاولة بعد قليل.`;
	},
	problemDomain: () => {
		return `هذا ليس نطاقًا. يُكتب النطاق مثل acme.com.`;
	},
	noticeDomainAdded: () => {
		return `أُضيف النطاق. الخطوة التالية: نشر السجل ثم التحقق منه.`;
	},
	noticeDomainVerified: () => {
		return `تم التحقق من النطاق.`;
	},
	noticeDomainRemoved: () => {
		return `أُزيل النطاق.`;
	},
	domainsText: () => {
		return `بعد إثبات ملكية النطاق، يمكن لمن لديهم عنوان مؤكَّد فيه العثور على هذا الفريق أو الانضمام إليه.`;
	},
	domainLabel: () => {
		return `النطاق`;
	},
	domainHint: () => {
		return `مثل acme.com. كل نطاق فرعي نطاق مستقل.`;
	},
	addDomain: () => {
		return `إضافة النطاق`;
	},
	domainPending: () => {
		return `لم يُتحقق منه`;
	},
	domainVerified: () => {
		return `تم التحقق`;
	},
	domainLost: () => {
		return `مفقود`;
	},
	publishRecord: () => {
		return `يجب نشر سجل TXT هذا في نظام DNS خلال 14 يومًا وإبقاؤه هناك.`;
	},
	keepRecord: () => {
		return `يجب إبقاء سجل TXT هذا في نظام DNS، فهو يُفحص كل أسبوع.`;
	},
	domainLostText: () => {
		return `اختفى السجل، لذلك لا ينضم أحد عبر هذا النطاق. يجب نشره من جديد ثم التحقق منه.`;
	},
	recordName: () => {
		return `اسم السجل`;
	},
	recordValue: () => {
		return `قيمة السجل`;
	},
	checkRecord: () => {
		return `التحقق الآن`;
	},
	domainModeLabel: (i) => {
		return `من لديهم عنوان في ${i?.domain}`;
	},
	domainModeOff: () => {
		return `لا يرون شيئًا من هذا الفريق`;
	},
	domainModeSuggest: () => {
		return `يرون هذا الفريق ويمكنهم طلب الانضمام`;
	},
	domainModeJoin: () => {
		return `يمكنهم الانضمام فورًا كأعضاء`;
	},
	removeDomainWarning: (i) => {
		return `لن ينضم أحد بعد الآن عبر ${i?.domain}. يبقى الأعضاء.`;
	},
	suggestionsTitle: (i) => {
		return `الفِرق في ${i?.domain}`;
	},
	refusedLinkGone: () => {
		return `لم يعد هذا الرابط يعمل.`;
	},
	refusedLinkUsedUp: () => {
		return `استُخدم هذا الرابط بعدد المرات المسموح به.`;
	},
	refusedLinkSuspended: () => {
		return `هذا الرابط معلّق: لم يعد بإمكان من أنشأه منح هذا الدور.`;
	},
	refusedLinkLimit: () => {
		return `بلغ هذا الفريق الحد الأقصى من الروابط. يمكن إلغاء رابط لم يعد أحد بحاجة إليه.`;
	},
	refusedRequested: () => {
		return `لقد طلبت الانضمام إلى هذا الفريق من قبل.`;
	},
	refusedRequestClosed: () => {
		return `تمت الإجابة عن هذا الطلب أو سُحب من قبل.`;
	},
	refusedMember: () => {
		return `عضو بالفعل`;
	},
	refusedInvited: () => {
		return `توجد دعوة معلّقة لهذا العنوان؛ يمكن إعادة إرسالها من القائمة`;
	},
	refusedTooLarge: () => {
		return `هذا كثير دفعة واحدة. يُرجى الرجوع: لا يزال المتصفح يحتفظ بما كتبته. يُرجى إرساله على أجزاء أصغر.`;
	},
	refusedOften: () => {
		return `محاولات كثيرة. يُرجى الانتظار قليلًا ثم المحاولة من جديد.`;
	},
	noticeJoined: () => {
		return `تم انضمامك. أهلًا بك!`;
	},
	noticeAlreadyMember: () => {
		return `عضويتك هنا قائمة بالفعل.`;
	},
	noticeDeclined: () => {
		return `تم رفض الدعوة.`;
	},
	noticeLeft: () => {
		return `تمت مغادرة مساحة العمل.`;
	},
	noticeCreated: () => {
		return `مساحة عملك جاهزة.`;
	},
	noticeInvited: () => {
		return `الدعوة في الطريق.`;
	},
	noticeInvitedPerson: (i) => {
		return `دُعي ${i?.address}. الدعوة في الطريق.`;
	},
	noticeResent: () => {
		return `أُرسلت الدعوة من جديد. لم يعد الرابط السابق يعمل.`;
	},
	noticeRevoked: () => {
		return `أُلغيت الدعوة.`;
	},
	noticeRoleChanged: () => {
		return `تم تغيير الدور.`;
	},
	noticeRemoved: () => {
		return `لم يعد هذا الشخص عضوًا.`;
	},
	noticeTransferred: () => {
		return `لمساحة العمل مالك جديد. دورك الآن: مسؤول.`;
	},
	noticeGivenBack: () => {
		return `عادت الملكية إلى مالكها السابق، وعاد إليك دورك السابق.`;
	},
	noticeDeleted: () => {
		return `حُذفت مساحة العمل.`;
	},
	noticeCodeSent: () => {
		return `الرمز في الطريق.`;
	},
	noticePasswordChanged: () => {
		return `تغيّرت كلمة مرورك. يمكنك تسجيل الدخول بها.`;
	},
	noticeLinkExpired: () => {
		return `انتهت صلاحية هذا الرابط. يمكنك طلب رمز بدلًا منه.`;
	},
	noticeProviderFailed: () => {
		return `تعذّر تسجيل الدخول هناك. تُرجى المحاولة من جديد، أو استخدام بريدك.`;
	},
	startTitle: () => {
		return `أهلًا بك`;
	},
	invitesForYou: () => {
		return `دعوات لك`;
	},
	yourWorkspaces: () => {
		return `مساحات عملك`;
	},
	newWorkspace: () => {
		return `إنشاء مساحة عملك`;
	},
	newWorkspaceText: () => {
		return `مساحة العمل هي مكان فريقك. يمكنك دعوة الناس بعدها مباشرة.`;
	},
	workspaceName: () => {
		return `الاسم`;
	},
	workspaceSlug: () => {
		return `العنوان`;
	},
	workspaceSlugHint: () => {
		return `الجزء الأخير من الرابط: أحرف لاتينية صغيرة وأرقام وشرطات.`;
	},
	createWorkspace: () => {
		return `إنشاء مساحة العمل`;
	},
	inviteTitle: (i) => {
		return `الانضمام إلى ${i?.workspace}`;
	},
	inviteText: (i) => {
		return `وصلتك دعوة من ${i?.inviter} للانضمام إلى ${i?.workspace}. دورك هناك: ${i?.role}.`;
	},
	inviteGoodUntil: (i) => {
		return `الدعوة صالحة حتى ${i?.date}.`;
	},
	inviteNewHere: () => {
		return `ليس لديّ حساب`;
	},
	signUpAndAccept: () => {
		return `إنشاء حساب والانضمام`;
	},
	signInAndAccept: () => {
		return `تسجيل الدخول والانضمام`;
	},
	otherWaysIn: () => {
		return `طرق أخرى لتسجيل الدخول`;
	},
	inviteHasAccount: () => {
		return `يوجد حساب بهذا العنوان. يمكنك تسجيل الدخول به أدناه.`;
	},
	acceptInvite: () => {
		return `قبول`;
	},
	declineInvite: () => {
		return `رفض`;
	},
	declineWarning: () => {
		return `تنتهي الدعوة نهائيًا. للانضمام لاحقًا يلزم دعوة جديدة.`;
	},
	declineLinkWarning: (i) => {
		return `سيرى صاحب الدعوة أنك رفضتها. يمكنك تغيير رأيك بالرابط نفسه حتى ${i?.date}.`;
	},
	declineYes: () => {
		return `نعم، رفض`;
	},
	inviteOtherAccount: (i) => {
		return `هذه الدعوة إلى ${i?.address}. الدخول الحالي باسم ${i?.me}.`;
	},
	switchAccount: () => {
		return `تبديل الحساب`;
	},
	stayAs: (i) => {
		return `البقاء باسم ${i?.me}`;
	},
	signedInAs: (i) => {
		return `الدخول الحالي باسم ${i?.me}.`;
	},
	inviteFull: (i) => {
		return `لا يوجد مقعد متاح الآن. يمكن لـ ${i?.inviter} توفير مقعد؛ تبقى الدعوة صالحة حتى ذلك الحين.`;
	},
	inviteEndedTitle: () => {
		return `انتهت هذه الدعوة`;
	},
	inviteUnknownTitle: () => {
		return `هذا الرابط لا يؤدي إلى شيء`;
	},
	inviteUnknown: () => {
		return `ربما ينقص جزء من الرابط. يُرجى فتحه من الرسالة مرة أخرى أو نسخه كاملًا.`;
	},
	inviteExpired: (i) => {
		return `لم يُرد عليها في الوقت المحدد، أو لم تعد مساحة العمل موجودة. يمكنك طلب دعوة جديدة من ${i?.inviter}.`;
	},
	inviteRevoked: (i) => {
		return `سُحبت الدعوة. إذا كان ذلك خطأ، فيمكنك سؤال ${i?.inviter}.`;
	},
	inviteSuspended: (i) => {
		return `الدعوة معلّقة، لأن ${i?.inviter} لم يعد بإمكانه منح هذا الدور. يجب أن يعيد إرسالها من يمكنه ذلك.`;
	},
	inviteDeclined: (i) => {
		return `رُفضت الدعوة. إذا تغيّر رأيك، فيمكنك طلب دعوة جديدة من ${i?.inviter}.`;
	},
	inviteDeclinedByLink: () => {
		return `رُفضت هذه الدعوة عبر الرابط الذي في الرسالة. قد يضغط برنامج البريد على زر أيضًا. لا يزال الانضمام ممكنًا.`;
	},
	joinAfterAll: () => {
		return `أريد الانضمام رغم ذلك`;
	},
	inviteReplaced: () => {
		return `أُرسلت رسالة أحدث لهذه الدعوة. يُرجى استخدام الرابط الموجود فيها.`;
	},
	inviteAccepted: () => {
		return `قُبلت الدعوة من قبل. إذا كان ذلك من حسابك، فيمكنك تسجيل الدخول.`;
	},
	theInviter: () => {
		return `الشخص الذي دعاك`;
	},
	yourRole: (i) => {
		return `دورك: ${i?.role}`;
	},
	allWorkspaces: () => {
		return `كل مساحات العمل`;
	},
	seatsUsed: (i) => {
		return `المقاعد المستخدمة: ${i?.used} من ${i?.limit}`;
	},
	seatsUnlimited: (i) => {
		return `المقاعد المستخدمة: ${i?.used}، بلا حد`;
	},
	seatsFull: () => {
		return `كل المقاعد مشغولة، فلا يمكن دعوة أحد. يمكن إزالة عضو أو إلغاء دعوة أو الانتقال إلى خطة أكبر.`;
	},
	onlyManagers: () => {
		return `المالك والمسؤولون والمديرون وحدهم يمكنهم دعوة الناس وتغيير الأدوار.`;
	},
	inviteSomeone: () => {
		return `دعوة شخص`;
	},
	role: () => {
		return `الدور`;
	},
	sendInvite: () => {
		return `إرسال الدعوة`;
	},
	moreOptions: () => {
		return `الرسالة واللغة والمدة`;
	},
	personalMessage: () => {
		return `رسالة شخصية`;
	},
	goodForDays: (i) => {
		return `صالحة لعدد من الأيام (1 إلى ${i?.days})`;
	},
	mailLanguage: () => {
		return `لغة الرسالة`;
	},
	inviteManyLink: () => {
		return `دعوة كثيرين دفعة واحدة`;
	},
	search: () => {
		return `بحث`;
	},
	searchLabel: () => {
		return `الاسم أو العنوان`;
	},
	searchStopped: (i) => {
		return `يجري البحث في ${i?.count} إدخال فقط في كل مرة، وهناك المزيد.`;
	},
	searchOn: () => {
		return `متابعة البحث`;
	},
	showAll: () => {
		return `عرض الكل`;
	},
	members: () => {
		return `الأعضاء`;
	},
	membersPages: () => {
		return `صفحات الأعضاء`;
	},
	nobodyFound: () => {
		return `لا يوجد من يطابق.`;
	},
	thatIsYou: () => {
		return `(أنت)`;
	},
	joined: (i) => {
		return `منذ ${i?.date}`;
	},
	whomYouMayChange: () => {
		return `يمكنك تغيير أدوار من هم دون دورك.`;
	},
	roleOf: (i) => {
		return `دور ${i?.name}`;
	},
	changeRole: () => {
		return `تغيير الدور`;
	},
	removeMember: () => {
		return `إزالة`;
	},
	removeWarning: (i) => {
		return `يتوقف وصول ${i?.name} فورًا، وتنتهي الدعوات إلى ذلك العنوان أيضًا.`;
	},
	removeYes: () => {
		return `نعم، إزالة`;
	},
	makeOwner: () => {
		return `نقل الملكية`;
	},
	transferWarning: (i) => {
		return `تنتقل الملكية إلى ${i?.name} ويصبح دورك: مسؤول. المالك الجديد وحده يمكنه التراجع عن ذلك.`;
	},
	transferYes: () => {
		return `نعم، نقل الملكية`;
	},
	invites: () => {
		return `الدعوات`;
	},
	invitesPages: () => {
		return `صفحات الدعوات`;
	},
	noInvites: () => {
		return `لا توجد دعوات.`;
	},
	statusPending: () => {
		return `معلّقة`;
	},
	statusAccepted: () => {
		return `مقبولة`;
	},
	statusDeclined: () => {
		return `مرفوضة`;
	},
	statusDeclinedByLink: () => {
		return `مرفوضة، والرابط لا يزال صالحًا`;
	},
	statusRevoked: () => {
		return `ملغاة`;
	},
	statusSuspended: () => {
		return `معلّقة`;
	},
	statusExpired: () => {
		return `منتهية`;
	},
	statusAll: () => {
		return `الكل`;
	},
	deliveryQueued: () => {
		return `الرسالة في الطريق`;
	},
	deliverySent: () => {
		return `أُرسلت الرسالة`;
	},
	deliveryFailed: () => {
		return `فشلت الرسالة`;
	},
	deliveryBounced: () => {
		return `عادت الرسالة`;
	},
	deliveryCancelled: () => {
		return `لا حاجة للرسالة`;
	},
	deliveryHanded: () => {
		return `رابط للتسليم باليد`;
	},
	deliveryHeld: () => {
		return `الرسالة في الانتظار`;
	},
	ends: (i) => {
		return `تنتهي ${i?.when}`;
	},
	invitedWhen: (i) => {
		return `دعوة من ${i?.inviter} ${i?.when}.`;
	},
	sentAgain: (i) => {
		return `عدد مرات الإرسال: ${i?.count}، آخرها ${i?.when}.`;
	},
	resend: () => {
		return `إعادة الإرسال`;
	},
	resendRests: () => {
		return `أُرسلت للتو. يمكنك إعادة إرسالها بعد دقيقة.`;
	},
	revoke: () => {
		return `إلغاء`;
	},
	revokeWarning: (i) => {
		return `يتوقف الرابط المرسل إلى ${i?.address} عن العمل فورًا.`;
	},
	revokeYes: () => {
		return `نعم، إلغاء`;
	},
	firstPage: () => {
		return `الصفحة الأولى`;
	},
	nextPage: () => {
		return `الصفحة التالية`;
	},
	leaveTitle: () => {
		return `المغادرة`;
	},
	ownerStays: () => {
		return `ملكية مساحة العمل لك. للمغادرة يلزم أولًا نقل الملكية إلى شخص آخر.`;
	},
	ownershipGiven: (i) => {
		return `نُقلت الملكية إليك من ${i?.name}. يمكن إعادتها حتى ${i?.date}.`;
	},
	giveBack: () => {
		return `إعادة الملكية`;
	},
	giveBackWarning: (i) => {
		return `تعود الملكية إلى ${i?.name} ويعود إليك دورك السابق.`;
	},
	giveBackYes: () => {
		return `نعم، إعادة الملكية`;
	},
	leave: () => {
		return `مغادرة مساحة العمل`;
	},
	leaveWarning: () => {
		return `يتوقف وصولك فورًا. للعودة يلزم دعوة جديدة.`;
	},
	leaveYes: () => {
		return `نعم، مغادرة`;
	},
	deleteWorkspace: () => {
		return `حذف مساحة العمل`;
	},
	deleteWarning: () => {
		return `يفقد الجميع الوصول وتنتهي كل الدعوات. لا يمكن التراجع عن ذلك.`;
	},
	deleteYes: () => {
		return `نعم، حذف نهائي`;
	},
	archivedBadge: () => {
		return `مؤرشفة`;
	},
	archiveWorkspace: () => {
		return `أرشفة مساحة العمل`;
	},
	archiveWarning: () => {
		return `يمكن للجميع الاطلاع عليها، ولا يتغير فيها شيء ولا ينضم إليها أحد إلى أن تتم استعادتها.`;
	},
	archiveYes: () => {
		return `نعم، أرشفة`;
	},
	restoreWorkspace: () => {
		return `استعادة مساحة العمل`;
	},
	restoreText: () => {
		return `بقي الأعضاء والدعوات كما كانوا، وتعود الدعوات التي لم تنته صلاحيتها إلى العمل.`;
	},
	archiveEndsOn: (i) => {
		return `سيتم حذفها في ${i?.date}.`;
	},
	noticeArchived: () => {
		return `تمت أرشفة مساحة العمل.`;
	},
	noticeRestored: () => {
		return `عادت مساحة العمل إلى الاستخدام.`;
	},
	typeSlug: (i) => {
		return `كتابة ${i?.slug} للتأكيد`;
	},
	inviteManyTitle: () => {
		return `دعوة كثيرين`;
	},
	inviteManyText: (i) => {
		return `الصق عناوين أو مستلمي رسالة أو جدولًا، أو اختر ملفًا. تُقرأ الأدوار (admin, manager, member, viewer) من عمود بهذا العنوان أو من الكلمة التي بجانب العنوان البريدي. حتى ${i?.count} شخص. لا يُرسل شيء قبل أن ترى ما سيحدث.`;
	},
	listOfAddresses: () => {
		return `العناوين`;
	},
	csvFile: () => {
		return `أو ملف (CSV أو نص)`;
	},
	roleOtherwise: () => {
		return `الدور إذا لم تذكره القائمة`;
	},
	preview: () => {
		return `عرض ما سيحدث`;
	},
	previewTitle: () => {
		return `ما سيحدث`;
	},
	previewSums: (i) => {
		return `تحتاج إلى مراجعة: ${i?.problems}. ستُرسل الدعوات: ${i?.fine}.`;
	},
	seatsNeeded: (i) => {
		return `المقاعد المطلوبة: ${i?.needed}. المقاعد الشاغرة: ${i?.free}.`;
	},
	higherRoles: (i) => {
		return `تمنح القائمة أشخاصًا دورًا أعلى من الدور المختار (${i?.role}): ${i?.counts}.`;
	},
	columnsRead: (i) => {
		return `العنوان: ${i?.address}؛ الاسم: ${i?.name}؛ الدور: ${i?.role}؛ الحالة: ${i?.status}؛ أعمدة لم تُقرأ: ${i?.unread} من ${i?.all}.`;
	},
	includeInactive: () => {
		return `دعوة الموقوفين والمحظورين ومن غادروا أيضًا`;
	},
	listNotes: () => {
		return `ملاحظات على القائمة`;
	},
	noteRepeated: (i) => {
		return `السطر ${i?.line}: ${i?.address} موجود في السطر ${i?.first}.`;
	},
	noteMoreAddresses: (i) => {
		return `السطر ${i?.line}: عنوان إضافي لا يُدعى: ${i?.text}`;
	},
	noteOtherColumn: (i) => {
		return `السطر ${i?.line}: العنوان من ${i?.column}.`;
	},
	noteUnreadColumn: (i) => {
		return `عمود لا تُقرأ عناوينه: ${i?.column} (${i?.count})`;
	},
	noteStrayAt: (i) => {
		return `السطر ${i?.line}: هذا ليس عنوانًا: ${i?.text}`;
	},
	noteNotRead: (i) => {
		return `لا يُقرأ بدءًا من السطر ${i?.line}. العناوين المتروكة: ${i?.count}.`;
	},
	noteUnreadCells: (i) => {
		return `لا تُقرأ الخلايا بعد أول ${i?.max} خلية من كل سطر، بدءًا من السطر ${i?.line}. العناوين المتروكة: ${i?.count}.`;
	},
	andMore: (i) => {
		return `وغير ذلك: ${i?.count}`;
	},
	noteNoAddress: (i) => {
		return `أسطر بلا عنوان: ${i?.lines}`;
	},
	noteUnreadRoles: (i) => {
		return `أسطر فيها اسم دور لا يُقرأ: ${i?.lines}`;
	},
	rowInvitedBefore: () => {
		return `دُعي قبل لحظات`;
	},
	sumInvitedBefore: (i) => {
		return `دُعوا قبل لحظات: ${i?.count}.`;
	},
	rowInactive: (i) => {
		return `تُرك بحسب القائمة: ${i?.word}`;
	},
	rowUnknownRole: (i) => {
		return `لا يوجد دور كهذا: ${i?.word}`;
	},
	downloadRefused: () => {
		return `تنزيل الأسطر التي تحتاج إلى مراجعة`;
	},
	listSizeHint: (i) => {
		return `حتى ${i?.size} ميغابايت مع العناوين أعلاه.`;
	},
	problemListSize: (i) => {
		return `القائمة أكبر من ${i?.size} ميغابايت. احذف أعمدة منها أو قسّمها.`;
	},
	addressAtRepeated: () => {
		return `توجد أكثر من علامة @.`;
	},
	addressHalf: () => {
		return `الجزء الذي قبل @ أو بعدها ناقص.`;
	},
	addressCharacters: () => {
		return `يوجد رمز أو علامة اقتباس أو نقطة في موضع لا تقبله خدمات البريد.`;
	},
	addressWhiteSpace: () => {
		return `توجد مسافة داخل العنوان.`;
	},
	addressWithoutDot: () => {
		return `الجزء الذي بعد @ بلا نقطة كما في example.com.`;
	},
	addressDomainInvalid: () => {
		return `الجزء الذي بعد @ ليس نطاقًا صالحًا.`;
	},
	addressTooLong: () => {
		return `العنوان طويل جدًا.`;
	},
	sendInvites: (i) => {
		return `إرسال الدعوات (${i?.count})`;
	},
	changeList: () => {
		return `تغيير القائمة`;
	},
	backToTeam: () => {
		return `العودة إلى الفريق`;
	},
	line: () => {
		return `السطر`;
	},
	whatHappens: () => {
		return `ما يحدث`;
	},
	rowWillBeInvited: () => {
		return `ستُرسل الدعوة`;
	},
	rowInvited: () => {
		return `أُرسلت الدعوة`;
	},
	resultText: (i) => {
		return `أُرسلت الدعوات: ${i?.count} من ${i?.all}.`;
	},
	bulkDone: () => {
		return `تم.`;
	},
	bulkFailed: () => {
		return `انقطع الاتصال. يمكن الإرسال من جديد: لا يُدعى أحد مرتين.`;
	},
	copy: () => {
		return `نسخ`;
	},
	copied: () => {
		return `تم النسخ`;
	},
	failureAddress: () => {
		return `ربما لا يوجد هذا الصندوق. تُرجى مراجعة العنوان وإرسال دعوة جديدة.`;
	},
	failureUnwanted: () => {
		return `المستلم أو خدمة بريده لا يريد رسائلنا. يُرجى إبلاغه بطريقة أخرى.`;
	},
	failureSender: () => {
		return `مرسل هذه الخدمة غير مُعدّ. يُرجى إبلاغ من يديرها.`;
	},
	failureMail: () => {
		return `تعذّر إرسال الرسالة. يمكن إعادة إرسالها.`;
	},
	heldByQuotaUntil: (i) => {
		return `لا تقبل خدمة البريد مزيدًا من الرسائل حاليًا. ستُعاد المحاولة ${i?.when}.`;
	},
	heldByQuota: () => {
		return `لا تقبل خدمة البريد مزيدًا من الرسائل حاليًا. ستُرسل الرسالة حالما تقبلها.`;
	},
	heldBySender: () => {
		return `مُرسِل هذه الخدمة غير مهيأ. ستُرسل الرسالة عند تهيئته؛ يُرجى إبلاغ من يشغّل الخدمة.`;
	},
	heldByPause: () => {
		return `إرسال رسائل مساحة العمل هذه متوقف مؤقتًا. ستُرسل الرسالة عند استئنافه.`;
	},
	sectionsLabel: () => {
		return `صفحات هذا الفريق`;
	},
	sectionMembers: () => {
		return `الأعضاء`;
	},
	sectionLinks: () => {
		return `الروابط`;
	},
	sectionRequests: () => {
		return `الطلبات`;
	},
	sectionWaysIn: () => {
		return `طرق الانضمام`;
	},
	sectionDomains: () => {
		return `النطاقات`;
	},
	statusApproved: () => {
		return `مقبول`;
	},
	statusWithdrawn: () => {
		return `مسحوب`;
	},
	noticeSaved: () => {
		return `تم الحفظ.`;
	},
	noticeRequestApproved: () => {
		return `تم قبول الطلب. أصبح هذا الشخص عضوًا الآن.`;
	},
	noticeRequestDeclined: () => {
		return `تم رفض الطلب.`;
	},
	noticeRequested: () => {
		return `طلبت الانضمام. ستصلك رسالة بريد عندما يُتخذ القرار.`;
	},
	noticeWithdrawn: () => {
		return `تم سحب طلبك.`;
	},
	waysInText: () => {
		return `من يجد هذا الفريق، ومن ينضم وكيف.`;
	},
	visibilityLabel: () => {
		return `من يجد الفريق`;
	},
	visibilityPrivate: () => {
		return `خاص: أعضاؤه فقط`;
	},
	visibilityPublic: () => {
		return `عام: كل من سجّل الدخول`;
	},
	joiningLabel: () => {
		return `من يجد فريقًا عامًا`;
	},
	joiningInvite: () => {
		return `يحتاج إلى دعوة`;
	},
	joiningRequest: () => {
		return `يمكنه طلب الانضمام، ويقرر أحد المديرين`;
	},
	joiningOpen: () => {
		return `يمكنه الانضمام فورًا كعضو`;
	},
	transportLabel: () => {
		return `تصل الدعوات`;
	},
	transportMail: () => {
		return `برسالة بريد من هنا`;
	},
	transportLink: () => {
		return `برابط تسلّمه بنفسك`;
	},
	onlyDomains: () => {
		return `العناوين في هذه النطاقات فقط`;
	},
	onlyDomainsHint: () => {
		return `نطاق في كل سطر، مثل acme.com. اتركه فارغًا لأي عنوان.`;
	},
	problemDomains: (i) => {
		return `أحدها ليس نطاقًا، أو أن عددها أكثر من ${i?.count}.`;
	},
	save: () => {
		return `حفظ`;
	},
	nobodyAsks: () => {
		return `لا توجد طلبات كهذه.`;
	},
	askedWhen: (i) => {
		return `طُلب ${i?.when}`;
	},
	approve: () => {
		return `قبول`;
	},
	declineRequestWarning: (i) => {
		return `ستصل رسالة بريد إلى ${i?.name}، ولا يمكنه الطلب مجددًا لمدة سبعة أيام.`;
	},
	requestsPages: () => {
		return `صفحات الطلبات`;
	},
	findTeam: () => {
		return `ابحث عن فريق`;
	},
	findTeamText: () => {
		return `يمكن لكل من سجّل الدخول العثور على هذه الفرق.`;
	},
	findTeamLabel: () => {
		return `اسم فريق أو عنوانه`;
	},
	teamsPages: () => {
		return `صفحات الفرق`;
	},
	noTeamFound: () => {
		return `لم يُعثر على أي فريق.`;
	},
	joinTeam: () => {
		return `انضمام`;
	},
	askToJoin: () => {
		return `طلب الانضمام`;
	},
	requestMessage: () => {
		return `رسالة إلى من يقرر`;
	},
	sendRequest: () => {
		return `إرسال الطلب`;
	},
	byInviteOnly: () => {
		return `بالدعوة فقط`;
	},
	youAsked: () => {
		return `لقد طلبت`;
	},
	yourRequests: () => {
		return `طلباتك للانضمام`;
	},
	withdraw: () => {
		return `سحب`;
	},
	openTeam: () => {
		return `فتح`;
	},
	linkText: (i) => {
		return `يتيح هذا الرابط الانضمام إلى ${i?.workspace}. الدور هناك: ${i?.role}.`;
	},
	linkDomains: (i) => {
		return `وهو لأصحاب العناوين في ${i?.domains}.`;
	},
	linkGoodUntil: (i) => {
		return `الرابط صالح حتى ${i?.date}.`;
	},
	linkCodeFirst: () => {
		return `يُرسل رمز إلى عنوانك أولاً، ثم تعود إلى هذه الصفحة.`;
	},
	linkJoin: () => {
		return `انضمام`;
	},
	linkEndedTitle: () => {
		return `انتهى هذا الرابط`;
	},
	linkUnknown: () => {
		return `قد يكون جزء من الرابط ناقصًا. يُرجى نسخه كاملًا أو طلب رابط جديد.`;
	},
	linkExpired: () => {
		return `لم يُستخدم في الوقت المحدد. يُرجى طلب رابط جديد.`;
	},
	linkRevoked: () => {
		return `أُلغي. يُرجى طلب رابط جديد.`;
	},
	linksText: () => {
		return `يمكن لمن لديه رابط الانضمام ضمن شروطه. لا يشغل الرابط أي مقعد.`;
	},
	linkNew: () => {
		return `رابط جديد`;
	},
	linkLabel: () => {
		return `تسمية للمديرين فقط`;
	},
	linkMaxUses: () => {
		return `عدد الأشخاص (فارغ: بلا حد)`;
	},
	linkDomainsField: () => {
		return `عناوين هذه النطاقات فقط (فارغ: الكل)`;
	},
	linkOptions: () => {
		return `التسمية والحدود والنطاقات`;
	},
	linkCreate: () => {
		return `إنشاء رابط`;
	},
	linksNone: () => {
		return `لا توجد روابط هنا.`;
	},
	linksActive: () => {
		return `نشطة`;
	},
	linkActive: () => {
		return `نشط`;
	},
	linkUsedUp: () => {
		return `مستنفد`;
	},
	linkUses: (i) => {
		return `المنضمون: ${i?.count}`;
	},
	linkUsesOf: (i) => {
		return `المنضمون: ${i?.count} من ${i?.most}`;
	},
	linkRevokeWarning: () => {
		return `لن يتمكن أحد من الانضمام بهذا الرابط بعد ذلك.`;
	},
	noticeLinkCreated: () => {
		return `الرابط جاهز. يمكن نسخه أدناه.`;
	},
	noticeLinkRevoked: () => {
		return `أُلغي الرابط.`;
	},
	problemUses: (i) => {
		return `يُرجى اختيار رقم من 1 إلى ${i?.count} أو ترك الحقل فارغًا.`;
	},
	inviteAsLink: () => {
		return `إنشاء رابط للتسليم دون إرسال رسالة`;
	},
	inviteLinkOf: (i) => {
		return `رابط لـ ${i?.address}`;
	},
	noticeHanded: (i) => {
		return `دُعي ${i?.address}. يُرجى تسليم هذا الرابط.`;
	},
} satisfies Messages;

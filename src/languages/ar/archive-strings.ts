import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { figure, plural } = createCounter('ar');
/** One and two are said without a figure. */
const articles = (count: number): string =>
  count === 1
    ? 'مقال واحد'
    : count === 2
      ? 'مقالان'
      : `${figure(count)} ${plural(count, { few: 'مقالات', many: 'مقالًا', other: 'مقال' })}`;

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'الكتّاب',
    kicker: 'كاتب',
    none: 'لا يذكر أي مقال كاتبه.',
    note: (without, total) => {
      const name = 'الأسماء كما طُبعت: قد يحمل شخصان الاسم نفسه.';
      if (without === 0) return name;
      if (without === total) return '';
      return `مقالات لا تذكر كاتبها: ${figure(without)}. ${name}`;
    },
    description: (name, count) => `مقالات ${name} في هذا الأرشيف: ${figure(count)}.`,
    outlets: 'الصحف',
    outletsNote: 'أين نُشرت هذه المقالات، وكم في كل منها.',
    inTexts: (name) => `مقالات تذكر ${name}`,
    articlesBy: (name) => `مقالات بقلم ${name}`,
  },
  tags: {
    title: 'الوسوم',
    kicker: 'وسم',
    inArticles: (tags, count) =>
      `${plural(tags, { few: 'وسوم', many: 'وسمًا', other: 'وسم' })}؛ المقالات الموسومة: ${figure(count)}`,
    description: (name, count) => `مقالات بوسم «${name}» في هذا الأرشيف: ${figure(count)}.`,
  },
  collections: {
    title: 'المجموعات',
    kicker: 'مجموعة',
    chosen: 'اختارها القائمون على الأرشيف',
    none: 'لا مقالات في هذه المجموعة بعد.',
    count: (title, count) => `${title}: مجموعة في هذا الأرشيف (${articles(count)}).`,
  },
  sameDay: { label: (day) => `${day} في سنوات أخرى`, articles },
  contact: {
    title: 'اتصل بنا',
    label: 'اتصل بنا',
    takedown: 'للأسئلة عن هذا الإشعار، ولطلبات سحب مقال أو تصحيحه:',
    about: 'للإبلاغ عن خطأ، أو لطلب تصحيح مقال أو سحبه، اكتب إلى',
  },
  accessibility: {
    title: 'سهولة الوصول',
    aim: 'صُمم هذا الموقع ليستوفي المستوى AA من إرشادات الوصول إلى محتوى الويب (WCAG) 2.2.',
    checked:
      'يُختبر البرنامج الذي يصنعه في متصفح قبل كل إصدار: كل نوع من الصفحات بالمظهرين الفاتح والداكن بأداة axe-core؛ وبنية HTML؛ ومن عرض الهاتف إلى الشاشة الكبيرة؛ والبحث والقوائم بلوحة المفاتيح. تُقرأ المقالات من دون JavaScript؛ البحث وحده يحتاج إليها.',
    unchecked:
      'لا تكشف الاختبارات الآلية إلا بعض العوائق، ولم يُختبر هذا الأرشيف مع مستخدمي قارئات الشاشة. أوصاف الصور هي أوصاف الصفحات الأصلية وقد تغيب. وفي النصوص التي قرأتها آلة من صور ممسوحة أخطاء، أما ملفات PDF والأصول المحفوظة فهي كما صنعها ناشروها.',
    report: 'إن حال شيء بينك وبين قراءة هذا الأرشيف، فاكتب إلى',
    noContact: 'إن حال شيء بينك وبين قراءة هذا الأرشيف، فأخبر من أعطاك عنوانه.',
  },
};
